<?php

declare(strict_types=1);

/*
 * SPDX-FileCopyrightText: 2026 Conseil municipal contributors
 * SPDX-License-Identifier: AGPL-3.0-or-later
 */

namespace OCA\ConseilMunicipal\Tests\Integration\Host;

/** Somebody who asks, and what he is in the council concerned. */
final class Person {
	/** @param 'councillor'|'staff'|'manager'|'admin'|'stranger'|null $role null for nobody */
	public function __construct(
		public readonly string $name,
		public readonly ?string $role,
		public readonly Client $client,
	) {
	}

	/** @return list<self> those who may not first: they must not have changed anything for those who may */
	public static function everybody(TownHall $ours, TownHall $others, Client $stranger): array {
		return [
			new self('nobody', null, Host::running()->anonymous()),
			new self('an account without council', 'stranger', $stranger),
			new self('a manager of another council', 'stranger', $others->manager),
			new self('an agent of another council', 'stranger', $others->staff),
			new self('a councillor of another council', 'stranger', $others->councillor),
			new self('the administrator of the instance', 'admin', Host::running()->as('admin')),
			new self('a councillor', 'councillor', $ours->councillor),
			new self('an agent', 'staff', $ours->staff),
			new self('a manager', 'manager', $ours->manager),
		];
	}
}
