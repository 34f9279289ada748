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
		private readonly FollowUp $following,
		private readonly Pump $pump,
		private readonly Dispatches $dispatches,
	) {
	}

	/**
	 * @param int $mails at most
	 * @param int $lease seconds after which a claim is nobody’s
	 * @param ?int $seconds after which no further mail is begun
	 */
	public function run(int $mails, int $lease = Pump::LEASE, ?int $seconds = null): PumpReport {
		$this->following->finish();
		$report = $this->pump->run($mails, $lease, $seconds);
		$this->dispatches->settle();
		return $report;
	}
}
