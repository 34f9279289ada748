<?php

declare(strict_types=1);

/*
 * SPDX-FileCopyrightText: 2026 Conseil municipal contributors
 * SPDX-License-Identifier: AGPL-3.0-or-later
 */

namespace OCA\ConseilMunicipal\Template;

use OCA\ConseilMunicipal\Agenda\Item;
use OCA\ConseilMunicipal\Agenda\ItemKind;
use OCA\ConseilMunicipal\Agenda\ItemMapper;
use OCA\ConseilMunicipal\Agenda\Numbering;
use OCA\ConseilMunicipal\Agenda\People;
use OCA\ConseilMunicipal\Council\Council;
use OCA\ConseilMunicipal\Council\CouncilKind;
use OCA\ConseilMunicipal\Council\FunctionWords;
use OCA\ConseilMunicipal\Council\Member;
use OCA\ConseilMunicipal\Council\MemberMapper;
use OCA\ConseilMunicipal\Meeting\LocalTime;
use OCA\ConseilMunicipal\Meeting\Meeting;
use OCP\AppFramework\Db\DoesNotExistException;
use OCP\AppFramework\Utility\ITimeFactory;

/** What the fields of a template say of a council, of one of its meetings and of one of its items; in French, as the documents are. */
final class FieldValues {
	/** In place of what nobody has said yet: a document shows its gaps. */
	public const GAP = '[à compléter]';

	public function __construct(
		private readonly ItemMapper $items,
		private readonly MemberMapper $members,
		private readonly People $people,
		private readonly ITimeFactory $time,
	) {
	}

	/** @return array<value-of<Field>, string> by name of field; those of what is not given are absent */
	public function of(Council $council, ?Meeting $meeting = null, ?Item $item = null): array {
		$values = $this->council($council)
			+ ($meeting === null ? [] : $this->meeting($council, $meeting))
			+ ($meeting === null || $item === null ? [] : $this->item($meeting, $item));
		return array_map(static fn (?string $value): string => $value === null || $value === '' ? self::GAP : $value, $values);
	}

	/** @return array<value-of<Field>, ?string> */
	private function council(Council $council): array {
		return [
			Field::Council->value => $council->getName(),
			Field::Assembly->value => self::lowerFirst($council->kind()->assembly()),
			Field::Executive->value => $council->kind() === CouncilKind::Commune ? 'maire' : 'président',
			Field::InExercise->value => $council->getInExercise() === 0 ? null : (string)$council->getInExercise(),
			Field::Address->value => $council->getAddress(),
			Field::Website->value => $council->getWebsite(),
			Field::Today->value => FrenchDate::day(LocalTime::at($this->time->getTime(), $council->timeZone())),
		];
	}

	/** @return array<value-of<Field>, ?string> */
	private function meeting(Council $council, Meeting $meeting): array {
		$moment = LocalTime::at($meeting->getStartsAt(), $council->timeZone());
		return [
			Field::Meeting->value => $meeting->getTitle(),
			Field::MeetingDate->value => FrenchDate::day($moment),
			Field::MeetingHour->value => FrenchDate::hour($moment),
			Field::MeetingPlace->value => $meeting->getPlace(),
		];
	}

	/** @return array<value-of<Field>, ?string> */
	private function item(Meeting $meeting, Item $item): array {
		$rapporteur = $this->rapporteur($item);
		return [
			Field::Title->value => $item->getTitle(),
			Field::Number->value => $this->number($meeting, $item),
			Field::Kind->value => self::kind($item->kind()),
			Field::Section->value => $item->getSection(),
			Field::Rapporteur->value => $rapporteur === null ? null : trim($rapporteur->getCivility() . ' ' . $rapporteur->getFirstName() . ' ' . $rapporteur->getLastName()),
			Field::RapporteurFunction->value => $rapporteur === null ? null : FunctionWords::of($rapporteur->getFunction(), $rapporteur->getCivility()),
			Field::Owner->value => $this->people->name($item->getOwnerUid()),
			Field::Note->value => $item->getSummary(),
			Field::Themes->value => implode(', ', $item->themeList()),
			Field::Matter->value => $item->getMatterCode(),
			Field::Budget->value => $item->getBudgetName(),
			Field::BudgetYear->value => $item->getBudgetYear(),
		];
	}

	private function rapporteur(Item $item): ?Member {
		try {
			return $item->getRapporteurId() === null ? null : $this->members->find($item->getCouncilId(), $item->getRapporteurId());
		} catch (DoesNotExistException) {
			return null;
		}
	}

	/** Null for other business, which has none. */
	private function number(Meeting $meeting, Item $item): ?string {
		$agenda = array_values(array_filter($this->items->findAllOfMeeting($meeting->getId()), static fn (Item $known): bool => $known->getDeletedAt() === null));
		$numbers = Numbering::of(array_map(static fn (Item $known): ItemKind => $known->kind(), $agenda));
		foreach ($agenda as $index => $known) {
			if ($known->getId() === $item->getId()) {
				return $numbers[$index] === null ? null : (string)$numbers[$index];
			}
		}
		return null;
	}

	private static function lowerFirst(string $text): string {
		return mb_strtolower(mb_substr($text, 0, 1)) . mb_substr($text, 1);
	}

	private static function kind(ItemKind $kind): string {
		return match ($kind) {
			ItemKind::Deliberation => 'délibération',
			ItemKind::Information => 'information',
			ItemKind::Election => 'élection',
			ItemKind::Procedural => 'affaire de procédure',
			ItemKind::OtherBusiness => 'questions diverses',
		};
	}
}
