<?php

declare(strict_types=1);

/*
 * SPDX-FileCopyrightText: 2026 Conseil municipal contributors
 * SPDX-License-Identifier: AGPL-3.0-or-later
 */

namespace OCA\ConseilMunicipal\Agenda;

/** Recognises the documents that items wait for. */
final class Expectations {
	public function __construct(
		private readonly ExpectedDocumentMapper $expected,
	) {
	}

	/**
	 * A document that is named as its item expects it, with or without extension, answers the expectation. What a person
	 * has said stays.
	 *
	 * @param list<Document> $documents of the meeting
	 */
	public function answerByName(int $meetingId, array $documents): void {
		foreach ($this->expected->findOfMeeting($meetingId) as $expected) {
			if ($expected->getDocumentId() !== null) {
				continue;
			}
			foreach ($documents as $document) {
				if ($document->getItemId() === $expected->getItemId() && $document->getMissing() !== true && self::answers($document->getName(), $expected->getLabel())) {
					$expected->setDocumentId($document->getId());
					$this->expected->update($expected);
					break;
				}
			}
		}
	}

	public static function answers(string $fileName, string $label): bool {
		$name = FolderName::folded($fileName);
		$wanted = FolderName::folded(trim($label));
		return $name === $wanted || pathinfo($name, PATHINFO_FILENAME) === $wanted;
	}
}
