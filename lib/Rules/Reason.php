<?php

declare(strict_types=1);

/*
 * SPDX-FileCopyrightText: 2026 Conseil municipal contributors
 * SPDX-License-Identifier: AGPL-3.0-or-later
 */

namespace OCA\ConseilMunicipal\Rules;

/** Why a rule answers as it does; the same shape as `Reason` in src/rules/result.ts. */
final readonly class Reason implements \JsonSerializable {
	public function __construct(
		public string $code,
		/** Article or decision; CGCT unless another source is named. */
		public string $article,
		public Level $level,
		public Message $message,
	) {
	}

	/**
	 * One reason of a rule's table.
	 *
	 * @param array<string, array{string, Level, string}> $table article, level and text of each code
	 * @param array<string, string|int|CalendarDate|\DateTimeImmutable> $params
	 */
	public static function of(array $table, string $code, array $params = []): self {
		[$article, $level, $text] = $table[$code];
		return new self($code, $article, $level, new Message($text, $params));
	}

	/** @return array{code: string, article: string, level: string, message: Message} */
	#[\Override]
	public function jsonSerialize(): array {
		return ['code' => $this->code, 'article' => $this->article, 'level' => $this->level->value, 'message' => $this->message];
	}
}
