<?php

declare(strict_types=1);

/*
 * SPDX-FileCopyrightText: 2026 Conseil municipal contributors
 * SPDX-License-Identifier: AGPL-3.0-or-later
 */

namespace OCA\ConseilMunicipal\Rules;

/** The proxies on one item of a sitting. */
final readonly class ItemProxies {
	/**
	 * @param list<string> $active proxies that vote on the item, in the order given
	 * @param array<array-key, list<Reason>> $inactive usable proxies without effect on the item, with every reason
	 * @param int $voters voices: present − withdrawn − taking no part + active proxies
	 */
	public function __construct(
		public string $no,
		public array $active,
		public array $inactive,
		public int $voters,
	) {
	}
}
