<?php

declare(strict_types=1);

/*
 * SPDX-FileCopyrightText: 2026 Conseil municipal contributors
 * SPDX-License-Identifier: AGPL-3.0-or-later
 */

namespace OCA\ConseilMunicipal\Reply;

use OCA\ConseilMunicipal\Council\Input;
use OCA\ConseilMunicipal\Error\Invalid;

/** An answer as it was sent. */
final readonly class AnswerRequest {
	private function __construct(
		public Answer $answer,
		public ?int $holderId,
		public ?string $writtenOn,
	) {
	}

	/**
	 * @param array<string, mixed> $values
	 * @throws Invalid
	 */
	public static function of(array $values): self {
		$input = new Input($values);
		/** @var Answer $answer */
		$answer = $input->choice('answer', Answer::class);
		return new self(
			$answer,
			$answer === Answer::Proxy ? $input->optionalNumber('holderId', 1, PHP_INT_MAX) : null,
			$input->optionalDate('writtenOn'),
		);
	}
}
