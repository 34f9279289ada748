<?php

declare(strict_types=1);

/*
 * SPDX-FileCopyrightText: 2026 Conseil municipal contributors
 * SPDX-License-Identifier: AGPL-3.0-or-later
 */

namespace OCA\ConseilMunicipal\Search;

/** Looks for one kind of thing, in one query, among what the person of the scope may know. */
interface Finder {
	/** One word that stays: it is part of the cursors that browsers hold. */
	public function kind(): string;

	/**
	 * @param ?int $before id of the last one that is known
	 * @return list<Found> latest first
	 */
	public function find(Scope $scope, ?int $before, int $limit): array;
}
