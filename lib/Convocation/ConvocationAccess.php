<?php

declare(strict_types=1);

/*
 * SPDX-FileCopyrightText: 2026 Conseil municipal contributors
 * SPDX-License-Identifier: AGPL-3.0-or-later
 */

namespace OCA\ConseilMunicipal\Convocation;

use OCA\ConseilMunicipal\Access\Access;
use OCA\ConseilMunicipal\Access\Action;
use OCA\ConseilMunicipal\Meeting\MeetingAccess;
use OCA\ConseilMunicipal\Meeting\Workspace;
use OCP\AppFramework\Db\DoesNotExistException;

/** Opens a convocation through its meeting, for managers: convening is theirs. */
final class ConvocationAccess {
	public function __construct(
		private readonly MeetingAccess $open,
		private readonly ConvocationMapper $convocations,
		private readonly DispatchMapper $dispatches,
	) {
	}

	/**
	 * @return array{Workspace, Convocation}
	 * @throws \OCA\ConseilMunicipal\Error\NotFound
	 * @throws \OCA\ConseilMunicipal\Error\Forbidden
	 */
	public function convocation(int $convocationId): array {
		$convocation = $this->known($convocationId);
		return [$this->open->meeting($convocation->getMeetingId(), Action::Manage), $convocation];
	}

	/**
	 * The manifest of what was sent, for whoever reads the meeting, and its closed sessions where it names pieces of them.
	 *
	 * @throws \OCA\ConseilMunicipal\Error\NotFound
	 */
	public function sentManifest(int $convocationId): Manifest {
		$convocation = $this->known($convocationId);
		$workspace = $this->open->meeting($convocation->getMeetingId(), Action::Read);
		if ($convocation->state() !== ConvocationState::Sent) {
			throw Access::hidden();
		}
		$manifest = Manifest::read($convocation->getManifest() ?? '');
		if ($manifest->namesClosedDocuments() && !$workspace->grant->readsClosedSessions()) {
			throw Access::hidden();
		}
		return $manifest;
	}

	/** @return array{Workspace, Convocation, Dispatch} */
	public function dispatch(int $dispatchId): array {
		try {
			$dispatch = $this->dispatches->find($dispatchId);
		} catch (DoesNotExistException) {
			throw Access::hidden();
		}
		return [...$this->convocation($dispatch->getConvocationId()), $dispatch];
	}

	/** @throws \OCA\ConseilMunicipal\Error\NotFound */
	private function known(int $convocationId): Convocation {
		try {
			return $this->convocations->find($convocationId);
		} catch (DoesNotExistException) {
			throw Access::hidden();
		}
	}
}
