<?php

declare(strict_types=1);

/*
 * SPDX-FileCopyrightText: 2026 Conseil municipal contributors
 * SPDX-License-Identifier: AGPL-3.0-or-later
 */

namespace OCA\ConseilMunicipal\Storage;

use DateTime;
use OCA\ConseilMunicipal\Council\Council;
use OCA\ConseilMunicipal\Error\Unavailable;
use OCP\AppFramework\Utility\ITimeFactory;
use OCP\Constants;
use OCP\Files\File;
use OCP\Share\Exceptions\GenericShareException;
use OCP\Share\IManager;
use OCP\Share\IShare;

/** One file of a council for one person to change, until a day: the only shares with people that a service account makes. */
final class FileShares {
	public function __construct(
		private readonly IManager $shares,
		private readonly ServiceAccount $accounts,
		private readonly SharingSettings $settings,
		private readonly ITimeFactory $time,
	) {
	}

	/**
	 * Read and change, not pass on. What the person had of the file before is replaced.
	 *
	 * @param string $until last day, `YYYY-MM-DD`; earlier when the server limits shares to fewer days
	 * @throws Unavailable the server does not let the service account share with this person
	 */
	public function open(Council $council, File $file, string $uid, string $until): void {
		$this->close($council, $file->getId(), $uid);
		$share = $this->shares->newShare();
		$share->setNode($file);
		$share->setShareType(IShare::TYPE_USER);
		$share->setSharedWith($uid);
		$share->setSharedBy($this->accounts->of($council)->getUID());
		$share->setPermissions(Constants::PERMISSION_READ | Constants::PERMISSION_UPDATE);
		$share->setMailSend(false);
		$share->setExpirationDate(new DateTime($this->lastDay($until)));
		try {
			$this->shares->acceptShare($this->shares->createShare($share), $uid); // also where shares wait for an acceptance
		} catch (GenericShareException $refusal) {
			throw new Unavailable('share_refused', 'This server does not let the council open a file to this person: {reason}', ['reason' => $refusal->getMessage()], previous: $refusal);
		}
	}

	/** Harmless when there is nothing to close. */
	public function close(Council $council, int $fileId, string $uid): void {
		foreach ($this->all($council) as $share) {
			if ($share->getNodeId() === $fileId && $share->getSharedWith() === $uid) {
				$this->shares->deleteShare($share);
			}
		}
	}

	/**
	 * Takes back what no row says.
	 *
	 * @param callable(int, string): bool $isOpen whether a file is open to an account
	 * @return list<string> accounts that lost a file
	 */
	public function closeOthers(Council $council, callable $isOpen): array {
		$closed = [];
		foreach ($this->accounts->find($council) === null ? [] : $this->all($council) as $share) {
			if (!$isOpen($share->getNodeId(), $share->getSharedWith())) {
				$this->shares->deleteShare($share);
				$closed[] = $share->getSharedWith();
			}
		}
		return $closed;
	}

	/** @return list<IShare> */
	private function all(Council $council): array {
		return array_values($this->shares->getSharesBy($this->accounts->of($council)->getUID(), IShare::TYPE_USER, null, false, -1));
	}

	private function lastDay(string $until): string {
		if (!$this->settings->expiryEnforced()) {
			return $until;
		}
		return min($until, $this->time->getDateTime('+' . $this->settings->expiryDays() . ' days')->format('Y-m-d'));
	}
}
