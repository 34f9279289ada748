<?php

declare(strict_types=1);

/*
 * SPDX-FileCopyrightText: 2026 Conseil municipal contributors
 * SPDX-License-Identifier: AGPL-3.0-or-later
 */

namespace OCA\ConseilMunicipal\Council;

use DateTimeZone;
use OCA\ConseilMunicipal\Calendar\Mailbox;
use OCA\ConseilMunicipal\Calendar\NotAnAddress;
use OCA\ConseilMunicipal\Error\Invalid;
use OCA\ConseilMunicipal\Outbox\DigestRhythm;
use OCA\ConseilMunicipal\Rules\NoticePeriod;

/** The fields of a council that a request names, each checked; what is not named stays as it is. */
final class CouncilChanges {
	public const FIELDS = [
		'name', 'shortName', 'insee', 'siret', 'population', 'seats', 'inExercise', 'hasMember3500', 'noticeDaysOverride',
		'noticeReason', 'publicityMode', 'website', 'address', 'replyAddress', 'meetingPlace', 'timezone', 'digest', 'pieceLimit', DeadlineTemplate::FIELD,
	];
	private const MAXIMUM_POPULATION = 10_000_000;

	/** @param array<string, scalar|null> $values by field */
	private function __construct(
		private readonly array $values,
	) {
	}

	/**
	 * @param array<string, mixed> $values other keys are ignored
	 * @throws Invalid
	 */
	public static function read(array $values): self {
		$input = new Input($values);
		$read = [];
		foreach (self::FIELDS as $field) {
			if ($input->has($field)) {
				$read[$field] = self::field($input, $field);
			}
		}
		return new self($read);
	}

	/** @throws Invalid a notice period below the law’s, or without its reason */
	public function applyTo(Council $council): void {
		foreach ($this->values as $field => $value) {
			$property = $field === 'noticeDaysOverride' ? 'noticeDays' : $field;
			$council->{'set' . ucfirst($property)}($value);
		}
		$legal = NoticePeriod::required($council->ruled());
		if (isset($this->values['noticeDaysOverride']) && $this->values['noticeDaysOverride'] < $legal) {
			throw new Invalid('notice_below_law', 'The law asks for {days} clear days: a council may set more, never fewer. Only an urgency shortens them, for one meeting and with its reason.', ['days' => $legal], 'noticeDaysOverride');
		}
		if ($council->getNoticeDays() !== null && $council->getNoticeReason() === null) {
			throw new Invalid('reason_required', 'Say why this council has another notice period than the law: the reason is kept.', field: 'noticeReason');
		}
		if ($council->getNoticeDays() === null && $council->getNoticeReason() !== null) {
			$council->setNoticeReason(null);
		}
	}

	/** @throws Invalid */
	private static function field(Input $input, string $field): string|int|bool|null {
		return match ($field) {
			'name' => $input->text($field, 255),
			'shortName' => self::folderPart($input->text($field, 120)),
			'insee' => ($code = $input->optionalText($field, 20)) === null ? null : RegistryNumber::insee($code),
			'siret' => ($number = $input->optionalText($field, 30)) === null ? null : RegistryNumber::siret($number),
			'population' => $input->number($field, 0, self::MAXIMUM_POPULATION),
			'seats', 'inExercise' => $input->number($field, 0, 500),
			'hasMember3500' => $input->flag($field),
			'noticeDaysOverride' => $input->optionalNumber($field, 1, 30),
			'noticeReason' => $input->optionalPassage($field, 1000),
			'address' => $input->optionalPassage($field, 500),
			'publicityMode' => $input->choice($field, PublicityMode::class)->value,
			'website' => self::address($input->optionalText($field, 255)),
			'replyAddress' => self::replyAddress($input->optionalText($field, 255)),
			'digest' => $input->choice($field, DigestRhythm::class)->value,
			'pieceLimit' => $input->optionalNumber($field, 1, 1000),
			'timezone' => self::timezone($input->text($field, 64)),
			DeadlineTemplate::FIELD => ($steps = $input->value($field)) === null ? null : DeadlineTemplate::json(DeadlineTemplate::read($steps)),
			default => $input->optionalText($field, 500),
		};
	}

	/** The short name becomes part of folder names: what file systems or clients refuse is refused here. */
	private static function folderPart(string $name): string {
		if (preg_match('#[\\\\/:*?"<>|\x00-\x1f]#', $name) === 1 || str_starts_with($name, '.') || str_ends_with($name, '.')) {
			throw new Invalid('bad_short_name', 'The short name becomes part of folder names: it cannot contain \\ / : * ? " < > | nor begin or end with a dot.', field: 'shortName');
		}
		return $name;
	}

	private static function address(?string $website): ?string {
		if ($website !== null && (filter_var($website, FILTER_VALIDATE_URL) === false || preg_match('#^https?://#i', $website) !== 1)) {
			throw new Invalid('bad_website', 'Write the whole address of the website, beginning with https://.', field: 'website');
		}
		return $website;
	}

	/** What calendars refuse as an organizer is refused here. */
	private static function replyAddress(?string $address): ?string {
		try {
			return $address === null ? null : (new Mailbox('', $address))->address;
		} catch (NotAnAddress) {
			throw new Invalid('bad_email', 'This is not an e-mail address.', field: 'replyAddress');
		}
	}

	private static function timezone(string $name): string {
		if (!in_array($name, DateTimeZone::listIdentifiers(), true)) {
			throw new Invalid('bad_timezone', 'This time zone is unknown. Examples: Europe/Paris, Indian/Reunion, America/Martinique.', field: 'timezone');
		}
		return $name;
	}
}
