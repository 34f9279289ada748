<?php

declare(strict_types=1);

/*
 * SPDX-FileCopyrightText: 2026 Conseil municipal contributors
 * SPDX-License-Identifier: AGPL-3.0-or-later
 */

namespace OCA\ConseilMunicipal\Documents;

use OCA\ConseilMunicipal\Convocation\Convocation;
use OCA\ConseilMunicipal\Convocation\ConvocationKind;
use OCA\ConseilMunicipal\Convocation\ConvocationMapper;
use OCA\ConseilMunicipal\Convocation\ConvocationState;
use OCA\ConseilMunicipal\Convocation\Freeze;
use OCA\ConseilMunicipal\Convocation\Manifest;
use OCA\ConseilMunicipal\Meeting\Workspace;

/** The last convocation of a meeting and what it says: as it was frozen, else as it would be now. */
final class LastAct {
	public function __construct(
		private readonly ConvocationMapper $convocations,
		private readonly Freeze $freeze,
	) {
	}

	/** Null before one is begun. */
	public function known(Workspace $workspace): ?Convocation {
		$all = $this->convocations->ofMeeting($workspace->council()->getId(), $workspace->meeting->getId());
		return $all === [] ? null : $all[count($all) - 1];
	}

	/** The first one as it would be begun; nothing of it is kept. */
	public static function planned(Workspace $workspace): Convocation {
		$convocation = new Convocation();
		$convocation->setCouncilId($workspace->council()->getId());
		$convocation->setMeetingId($workspace->meeting->getId());
		$convocation->setNumber(1);
		$convocation->setKind(ConvocationKind::Initial->value);
		$convocation->setState(ConvocationState::Draft->value);
		return $convocation;
	}

	public function manifest(Workspace $workspace, Convocation $convocation): Manifest {
		return $convocation->getManifest() === null ? $this->freeze->plan($workspace, $convocation) : Manifest::read($convocation->getManifest());
	}
}
