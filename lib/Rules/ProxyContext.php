<?php

declare(strict_types=1);

/*
 * SPDX-FileCopyrightText: 2026 Conseil municipal contributors
 * SPDX-License-Identifier: AGPL-3.0-or-later
 */

namespace OCA\ConseilMunicipal\Rules;

/** What is known when a proxy is given. */
final readonly class ProxyContext {
	/**
	 * @param list<string> $members members in exercise
	 * @param list<string> $present members in the room
	 * @param list<Proxy> $live proxies usable for this meeting, neither revoked nor ended by the arrival of their giver
	 * @param list<string>|null $chain meetings of the council in order; without it the meetings named are taken as consecutive
	 * @param list<string> $declaredAbsent members who announced that they will not come
	 */
	public function __construct(
		public string $meeting,
		public array $members,
		public array $present,
		public array $live,
		public ?array $chain = null,
		public array $declaredAbsent = [],
	) {
	}
}
