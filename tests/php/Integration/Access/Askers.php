<?php

declare(strict_types=1);

/*
 * SPDX-FileCopyrightText: 2026 Conseil municipal contributors
 * SPDX-License-Identifier: AGPL-3.0-or-later
 */

namespace OCA\ConseilMunicipal\Tests\Integration\Access;

use OCA\ConseilMunicipal\Tests\Integration\Host\Client;
use OCA\ConseilMunicipal\Tests\Integration\Host\Host;
use OCA\ConseilMunicipal\Tests\Integration\Host\Person;
use OCA\ConseilMunicipal\Tests\Integration\Host\TownHall;
use PHPUnit\Framework\Assert;

/** Every kind of person that may ask something of one council. */
final class Askers {
	public const WORKS_ON_IT = 'a councillor who works on the item';
	/** What councillors who work on the item may besides the others; who works on another item may not. */
	public const INVOLVED = [
		'draft-file', 'history-index', 'review-show', 'stakeholder-index', 'stakeholder-destroy', 'submission-index',
		'discussion-index', 'discussion-begin', 'discussion-answer', 'discussion-edit', 'discussion-withdraw', 'discussion-resolve', 'discussion-markRead', 'discussion-readers',
	];

	private readonly Client $stranger;
	private readonly Client $onItem;
	private readonly Client $onAnother;

	public function __construct(
		private readonly TownHall $ours,
		private readonly TownHall $others,
		int $itemId,
	) {
		$this->stranger = self::account('etrangere-' . $ours->suffix, 'Camille Étrangère');
		$this->onItem = self::account('adjoint-' . $ours->suffix, 'Adjointe Dupoint', 'elus-' . $ours->suffix);
		$this->onAnother = self::account('voisin-' . $ours->suffix, 'Voisin Dupoint', 'elus-' . $ours->suffix);
		self::invite($ours, $itemId, $this->onItem);
		$council = $ours->councilId;
		$meeting = $ours->manager->api('POST', "/councils/$council/meetings", ['kind' => 'ordinary', 'title' => 'Autre', 'startsAt' => '2027-02-23T19:00', 'place' => 'Mairie'])->data()['id'];
		self::invite($ours, $ours->manager->api('POST', "/meetings/$meeting/items", ['kind' => 'deliberation', 'title' => 'Forêt'])->data()['id'], $this->onAnother);
	}

	/** @return list<Person> those who may not first: they must not have changed anything for those who may */
	public function all(): array {
		return [
			new Person('nobody', null, Host::running()->anonymous()),
			new Person('an account without council', 'stranger', $this->stranger),
			new Person('a manager of another council', 'stranger', $this->others->manager),
			new Person('an agent of another council', 'stranger', $this->others->staff),
			new Person('a councillor of another council', 'stranger', $this->others->councillor),
			new Person('the administrator of the instance', 'admin', Host::running()->as('admin')),
			new Person('a councillor', 'councillor', $this->ours->councillor),
			new Person('a councillor who works on another item', 'councillor', $this->onAnother),
			new Person(self::WORKS_ON_IT, 'councillor', $this->onItem),
			new Person('an agent', 'staff', $this->ours->staff),
			new Person('a manager', 'manager', $this->ours->manager),
		];
	}

	private static function account(string $uid, string $name, string ...$groups): Client {
		Host::running()->createUser($uid, $name, ...$groups);
		return Host::running()->as($uid);
	}

	private static function invite(TownHall $hall, int $itemId, Client $person): void {
		Assert::assertSame(200, $hall->manager->api('POST', "/items/$itemId/stakeholders", ['uid' => $person->uid])->status);
	}
}
