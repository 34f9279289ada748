<?php

declare(strict_types=1);

/*
 * SPDX-FileCopyrightText: 2026 Conseil municipal contributors
 * SPDX-License-Identifier: AGPL-3.0-or-later
 */

namespace OCA\ConseilMunicipal\Collect;

use OCA\ConseilMunicipal\Agenda\ItemDetails;
use OCA\ConseilMunicipal\Agenda\ItemKind;
use OCA\ConseilMunicipal\Council\Input;
use OCA\ConseilMunicipal\Error\Invalid;
use OCA\ConseilMunicipal\ResponseDefinitions;

/**
 * An item that comes back at most meetings of a council.
 *
 * @psalm-import-type ConseilRecurringItem from ResponseDefinitions
 */
final class RecurringItem {
	private const MAX_EXPECTED = 20;

	/**
	 * @param string $key stays the same when everything else changes
	 * @param list<string> $expected documents that the item waits for
	 * @param ?int $templateId file from which its document is made
	 * @param bool $offered whether it is chosen beforehand for a new meeting
	 */
	public function __construct(
		public readonly string $key,
		public readonly string $title,
		public readonly ItemKind $kind,
		public readonly RecurringPlace $place,
		public readonly array $expected = [],
		public readonly ?int $templateId = null,
		public readonly bool $offered = true,
	) {
	}

	/** @return list<self> what a council is given, in French as its documents */
	public static function given(): array {
		return [
			new self('secretaire', 'Désignation du secrétaire de séance, arrêt du procès-verbal de la séance précédente', ItemKind::Procedural, RecurringPlace::First, ['Procès-verbal de la séance précédente']),
			new self('delegation', 'Décisions prises par délégation du conseil', ItemKind::Information, RecurringPlace::After, ['Liste des décisions']),
			new self('diverses', 'Questions diverses', ItemKind::OtherBusiness, RecurringPlace::Last),
		];
	}

	/**
	 * @param mixed $values `{key?, title, kind, place, expected?, templateId?, offered?}`
	 * @param string $field where it stands in the request, for refusals
	 * @throws Invalid
	 */
	public static function read(mixed $values, string $field): self {
		if (!is_array($values)) {
			throw new Invalid('not_an_item', 'A title, a kind and a place are expected here.', field: $field);
		}
		$input = new Input($values);
		$expected = $input->texts('expected', 240);
		if (count($expected) > self::MAX_EXPECTED) {
			throw new Invalid('too_many', 'At most {maximum} expected documents per item.', ['maximum' => self::MAX_EXPECTED], $field);
		}
		$key = $input->optionalText('key', 16);
		return new self(
			$key !== null && preg_match('/^[a-z0-9]{1,16}$/', $key) === 1 ? $key : bin2hex(random_bytes(8)),
			$input->title('title', ItemDetails::TITLE_LENGTH),
			$input->choice('kind', ItemKind::class),
			$input->choice('place', RecurringPlace::class),
			$expected,
			$input->optionalNumber('templateId', 1, PHP_INT_MAX),
			$input->has('offered') ? $input->flag('offered') : true,
		);
	}

	/** @return ConseilRecurringItem also the form in which it is stored */
	public function present(): array {
		return [
			'key' => $this->key, 'title' => $this->title, 'kind' => $this->kind->value, 'place' => $this->place->value,
			'expected' => $this->expected, 'templateId' => $this->templateId, 'offered' => $this->offered,
		];
	}
}
