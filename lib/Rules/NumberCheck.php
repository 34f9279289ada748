<?php

declare(strict_types=1);

/*
 * SPDX-FileCopyrightText: 2026 Conseil municipal contributors
 * SPDX-License-Identifier: AGPL-3.0-or-later
 */

namespace OCA\ConseilMunicipal\Rules;

/** Whether a deliberation may bear a number: the form that ACTES accepts, never used by the council before. */
final readonly class NumberCheck {
	/** @var array<string, array{string, Level, string}> */
	public const REASONS = [
		'format' => ['ACTES', Level::Error, 'The number « {number} » would be refused by the préfecture: it takes 1 to 15 characters, capital letters, digits and underscores only.'],
		'duplicate' => ['R2121-9', Level::Error, 'The number « {number} » is already taken. A number is never used twice.'],
	];

	/**
	 * @param list<string> $errors `format`, `duplicate`
	 * @param bool $publicationDrop the publication drop of the transmission chain takes it too: 2 to 15 characters
	 * @param list<Reason> $reasons
	 */
	private function __construct(
		public bool $ok,
		public bool $valid,
		public array $errors,
		public bool $publicationDrop,
		public array $reasons,
	) {
	}

	/** @param list<string> $existing numbers the council has already given */
	public static function of(string $number, array $existing = []): self {
		return self::judge($number, in_array($number, $existing, true));
	}

	/** @param bool $taken the council has already given this number */
	public static function judge(string $number, bool $taken): self {
		$errors = [
			...(preg_match('/^[0-9A-Z_]{1,15}\z/', $number) === 1 ? [] : ['format']),
			...($taken ? ['duplicate'] : []),
		];
		return new self(
			ok: $errors === [],
			valid: $errors === [],
			errors: $errors,
			publicationDrop: preg_match('/^[0-9A-Z_]{2,15}\z/', $number) === 1,
			reasons: array_map(static fn (string $code): Reason => Reason::of(self::REASONS, $code, ['number' => $number]), $errors),
		);
	}
}
