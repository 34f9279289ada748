<?php

declare(strict_types=1);

/*
 * SPDX-FileCopyrightText: 2026 Conseil municipal contributors
 * SPDX-License-Identifier: AGPL-3.0-or-later
 */

namespace OCA\ConseilMunicipal\Discussion;

use OCA\ConseilMunicipal\Council\Input;
use OCA\ConseilMunicipal\Error\Invalid;

/** What a person writes: text, never markup; signs that no keyboard makes are dropped. */
final class MessageText {
	public const LENGTH = 10_000;
	private const MENTIONS = 20;

	/** @param list<string> $mentions accounts named in it */
	private function __construct(
		public readonly string $text,
		public readonly array $mentions,
	) {
	}

	/** @throws Invalid empty, longer than 10 000 characters, no text, too many people named */
	public static function from(mixed $value, string $field = 'text', int $length = self::LENGTH): self {
		$typed = is_string($value) ? preg_replace(['/\r\n?/', '/[\x00-\x08\x0B\x0C\x0E-\x1F]/'], ["\n", ''], $value) : $value;
		$text = (new Input([$field => $typed]))->passage($field, $length);
		$mentions = Mentions::in($text);
		if (count($mentions) > self::MENTIONS) {
			throw new Invalid('too_many_mentions', 'At most {maximum} people can be named in one message.', ['maximum' => self::MENTIONS], $field);
		}
		return new self($text, $mentions);
	}
}
