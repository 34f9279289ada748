<?php

declare(strict_types=1);

/*
 * SPDX-FileCopyrightText: 2026 Conseil municipal contributors
 * SPDX-License-Identifier: AGPL-3.0-or-later
 */

namespace OCA\ConseilMunicipal\Convocation;

use OCA\ConseilMunicipal\Outbox\Pump;
use OCA\ConseilMunicipal\Outbox\PumpReport;

/**
 * What was convened leaves, whoever asks for it: first what follows a sending, so that pieces and documents lie where councillors read
 * them, then the e-mails go and their dispatches learn of it. Safe to repeat.
 */
final class Departure {
	public function __construct(
		private readonly FollowUp $followUp,
		private readonly Pump $pump,
		private readonly MailResults $results,
	) {
	}

	/**
	 * @param int $mails at most
	 * @param int $lease seconds after which a claim is nobody’s
	 * @param ?int $seconds after which no further mail is begun
	 * @param ?int $councilId whose acts and mails: whoever asks for one council has nothing to do with another; all of them when null
	 */
	public function run(int $mails, int $lease = Pump::LEASE, ?int $seconds = null, ?int $councilId = null): PumpReport {
		$this->followUp->finish($councilId);
		$report = $this->pump->run($mails, $lease, $seconds, $councilId);
		$this->results->takeOver($councilId);
		return $report;
	}
}
