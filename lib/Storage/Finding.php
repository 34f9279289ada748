<?php

declare(strict_types=1);

/*
 * SPDX-FileCopyrightText: 2026 Conseil municipal contributors
 * SPDX-License-Identifier: AGPL-3.0-or-later
 */

namespace OCA\ConseilMunicipal\Storage;

use Closure;

/** One line of a check: what is wrong, for whom, and how to put it right when that can be done. */
final class Finding {
	/**
	 * @param array<string, string|int> $parameters values for the placeholders of the sentence
	 * @param list<string> $people uids
	 * @param ?Closure(): void $remedy
	 */
	public function __construct(
		public readonly FindingCode $code,
		public readonly FindingLevel $level = FindingLevel::ToRepair,
		public readonly ?FolderKey $folder = null,
		public readonly array $parameters = [],
		public readonly array $people = [],
		public readonly ?Closure $remedy = null,
	) {
	}

	public function repaired(): self {
		return new self($this->code, FindingLevel::Repaired, $this->folder, $this->parameters, $this->people);
	}
}
