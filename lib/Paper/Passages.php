<?php

declare(strict_types=1);

/*
 * SPDX-FileCopyrightText: 2026 Conseil municipal contributors
 * SPDX-License-Identifier: AGPL-3.0-or-later
 */

namespace OCA\ConseilMunicipal\Paper;

use OCA\ConseilMunicipal\Database\UniqueKey;
use OCP\AppFramework\Utility\ITimeFactory;
use OCP\DB\Exception;

/**
 * What commissions and the council said of papers and agenda items. That an item comes before the council needs no row: its meeting
 * says so; a row tells what was said there.
 *
 * The caller has authorised, and checked that item, paper and meeting belong to the council.
 */
final class Passages {
	public function __construct(
		private readonly ConsultationMapper $consultations,
		private readonly ITimeFactory $time,
	) {
	}

	/** Says it, or says anew what the same source said before. */
	public function record(Passage $passage, ?string $recordedBy): Consultation {
		$known = $this->consultations->ofSource($passage->councilId, $passage->source);
		$consultation = $known ?? new Consultation();
		$this->fill($consultation, $passage, $recordedBy);
		if ($known !== null) {
			return $this->consultations->update($consultation);
		}
		try {
			return $this->consultations->insert($consultation);
		} catch (Exception $failure) {
			// Somebody else recorded it at the same moment.
			return UniqueKey::isTaken($failure) ? $this->record($passage, $recordedBy) : throw $failure;
		}
	}

	/** Takes back what was recorded by mistake. */
	public function withdraw(int $councilId, string $source): void {
		$known = $this->consultations->ofSource($councilId, $source);
		if ($known !== null) {
			$this->consultations->delete($known);
		}
	}

	/**
	 * @param list<int> $itemIds of one council
	 * @return array<int, list<Consultation>> by item id, earliest first: what was said of the item itself
	 */
	public function ofItems(int $councilId, array $itemIds): array {
		$found = [];
		foreach ($this->consultations->ofItems($councilId, $itemIds) as $consultation) {
			$found[(int)$consultation->getItemId()][] = $consultation;
		}
		return $found;
	}

	private function fill(Consultation $consultation, Passage $passage, ?string $recordedBy): void {
		$consultation->setCouncilId($passage->councilId);
		$consultation->setSource($passage->source);
		$consultation->setRole($passage->role->value);
		$consultation->setDate($passage->date);
		$consultation->setCommissionId($passage->commissionId);
		$consultation->setBodyName($passage->bodyName);
		$consultation->setItemId($passage->itemId);
		$consultation->setPaperId($passage->paperId);
		$consultation->setMeetingId($passage->meetingId);
		$consultation->setOpinion($passage->opinion?->value);
		$consultation->setResult($passage->result);
		$consultation->setText($passage->text);
		$consultation->setAuthoritative($passage->authoritative);
		$consultation->setRecordedBy($recordedBy);
		$consultation->setRecordedAt($this->time->getTime());
	}
}
