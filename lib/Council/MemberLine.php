<?php

declare(strict_types=1);

/*
 * SPDX-FileCopyrightText: 2026 Conseil municipal contributors
 * SPDX-License-Identifier: AGPL-3.0-or-later
 */

namespace OCA\ConseilMunicipal\Council;

/** One line of an imported file, in our words, or several lines about one person put together. */
final class MemberLine {
	/** Where an adjoint without a rank stands among those who have one. */
	private const UNRANKED = 50;

	/**
	 * @param int $line on which it begins
	 * @param array<string, mixed> $values fields of {@see MemberChanges}
	 */
	public function __construct(
		public readonly int $line,
		public readonly array $values,
	) {
	}

	/** @param array<string, ?string> $read as {@see MemberColumns::read()} gives it */
	public static function of(int $line, array $read): self {
		$values = $read;
		unset($values[MemberColumns::COMMUNE], $values[MemberColumns::SEX]);
		if (!isset($values['civility']) && isset($read[MemberColumns::SEX])) {
			$values['civility'] = strtoupper($read[MemberColumns::SEX]) === 'F' ? 'Mme' : 'M.';
		}
		if (isset($values['lastName']) && mb_strtoupper($values['lastName']) === $values['lastName']) {
			$values['lastName'] = mb_convert_case($values['lastName'], MB_CASE_TITLE, 'UTF-8');
		}
		if (isset($values['function'])) {
			$values['function'] = self::function($values['function']);
		}
		$values['channel'] = self::channel($values);
		if ($values['channel'] === null) {
			unset($values['channel']);
		}
		return new self($line, $values);
	}

	/** One line per function in the national files: the highest one wins, blanks are filled from the other line. */
	public function merge(self $other): self {
		$values = $this->values;
		foreach ($other->values as $field => $value) {
			$values[$field] ??= $value;
		}
		if (self::rank($other) < self::rank($this)) {
			$values['function'] = $other->values['function'] ?? null;
		}
		return new self($this->line, $values);
	}

	/** What tells one person from another. */
	public function person(): string {
		return self::key($this->text('firstName'), $this->text('lastName'));
	}

	public static function key(string $firstName, string $lastName): string {
		return MemberColumns::plain($lastName) . '|' . MemberColumns::plain($firstName);
	}

	/** Order of the tableau by function, CGCT art. L. 2121-1: maire, adjoints in their order, then councillors. */
	public static function rank(self $line): int {
		$function = MemberColumns::plain($line->text('function'));
		if (preg_match('/^(maire|president)\b/', $function) === 1) {
			return 0;
		}
		if (preg_match('/^(\d*)\s*(?:er|e|eme|re|ere)?\s*(?:adjoint|vice president)/', $function, $match) === 1) {
			return 1 + ($match[1] === '' ? self::UNRANKED : min(98, (int)$match[1]));
		}
		return 100;
	}

	public function text(string $field): string {
		$value = $this->values[$field] ?? '';
		return is_string($value) ? $value : '';
	}

	/** The national files say « 1er adjoint au Maire », « Autre membre », or nothing for a councillor. */
	private static function function(string $written): string {
		$plain = MemberColumns::plain($written);
		return match (true) {
			$plain === '', str_starts_with($plain, 'autre membre') => 'conseiller',
			$plain === 'maire', $plain === 'maire delegue' => mb_strtolower($written),
			default => preg_replace('/\s+au\s+maire$/iu', '', $written) ?? $written,
		};
	}

	/**
	 * @param array<string, ?string> $values
	 * @return ?string null to leave it as it is; who has a postal address and no e-mail address is on paper
	 */
	private static function channel(array $values): ?string {
		$written = $values['channel'] ?? null;
		if ($written === null) {
			return isset($values['postalAddress']) && !isset($values['email']) ? Channel::Paper->value : null;
		}
		return match (MemberColumns::plain($written)) {
			'papier', 'paper', 'courrier', 'poste' => Channel::Paper->value,
			'email', 'mail', 'e mail', 'courriel', 'electronique', 'dematerialise' => Channel::Email->value,
			default => $written,
		};
	}
}
