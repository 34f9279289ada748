<?php

declare(strict_types=1);

/*
 * SPDX-FileCopyrightText: 2026 Conseil municipal contributors
 * SPDX-License-Identifier: AGPL-3.0-or-later
 */

namespace OCA\ConseilMunicipal\Agenda;

use OCA\ConseilMunicipal\Council\Input;
use OCA\ConseilMunicipal\Error\Invalid;
use OCP\AppFramework\Utility\ITimeFactory;

/** « Prêt » while an expected document is missing: possible, with a reason that stays on the item until it is no longer ready. */
final class Readiness {
	private const REASON_LENGTH = 1000;

	public function __construct(
		private readonly ExpectedDocumentMapper $expected,
		private readonly DocumentMapper $documents,
		private readonly ITimeFactory $time,
	) {
	}

	/**
	 * @param Item $item with its new state
	 * @param array<string, mixed> $values what the person typed
	 * @throws Invalid something is missing and no reason is given
	 */
	public function follow(Item $item, string $stateBefore, array $values, string $uid): void {
		$reason = (new Input($values))->optionalPassage('readyReason', self::REASON_LENGTH);
		if ($item->getState() !== ItemState::Ready->value) {
			$this->keep($item, null, $uid);
		} elseif ($reason !== null) {
			$this->keep($item, $reason, $uid);
		} elseif ($stateBefore !== ItemState::Ready->value) {
			$missing = $this->missing($item);
			if ($missing !== []) {
				throw new Invalid('reason_missing', 'Documents are still expected here: {labels}. Say why the item is ready all the same.',
					['labels' => implode(', ', $missing)], 'readyReason');
			}
		}
	}

	private function keep(Item $item, ?string $reason, string $uid): void {
		if ($reason === $item->getReadyReason()) {
			return;
		}
		$item->setReadyReason($reason);
		$item->setReadyBy($reason === null ? null : $uid);
		$item->setReadyAt($reason === null ? null : $this->time->getTime());
	}

	/** @return list<string> labels of the documents that are expected and not there */
	private function missing(Item $item): array {
		$expected = $this->expected->findOfItem($item->getId());
		if ($expected === []) {
			return [];
		}
		$present = [];
		foreach ($this->documents->findOfMeeting($item->getMeetingId()) as $document) {
			if ($document->getMissing() !== true) {
				$present[] = $document->getId();
			}
		}
		$missing = array_filter($expected, static fn (ExpectedDocument $one): bool => !in_array($one->getDocumentId(), $present, true));
		return array_values(array_map(static fn (ExpectedDocument $one): string => $one->getLabel(), $missing));
	}
}
