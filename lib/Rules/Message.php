<?php

declare(strict_types=1);

/*
 * SPDX-FileCopyrightText: 2026 Conseil municipal contributors
 * SPDX-License-Identifier: AGPL-3.0-or-later
 */

namespace OCA\ConseilMunicipal\Rules;

/** English source text with `{name}` placeholders, translated where it is shown. */
final readonly class Message implements \JsonSerializable {
	/** @param array<string, string|int|CalendarDate|\DateTimeImmutable> $params */
	public function __construct(
		public string $text,
		public array $params = [],
	) {
	}

	/** @return array{text: string, params: array<string, string|int>} dates as `YYYY-MM-DD`, instants with their offset */
	#[\Override]
	public function jsonSerialize(): array {
		$write = static fn (string|int|CalendarDate|\DateTimeImmutable $value): string|int => match (true) {
			$value instanceof CalendarDate => (string)$value,
			$value instanceof \DateTimeImmutable => $value->format(\DateTimeInterface::ATOM),
			default => $value,
		};
		return ['text' => $this->text, 'params' => array_map($write, $this->params)];
	}
}
