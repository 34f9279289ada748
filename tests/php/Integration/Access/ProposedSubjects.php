<?php

declare(strict_types=1);

/*
 * SPDX-FileCopyrightText: 2026 Conseil municipal contributors
 * SPDX-License-Identifier: AGPL-3.0-or-later
 */

namespace OCA\ConseilMunicipal\Tests\Integration\Access;

use OCA\ConseilMunicipal\Tests\Integration\Host\Operation;
use OCA\ConseilMunicipal\Tests\Integration\Host\Person;
use OCA\ConseilMunicipal\Tests\Integration\Host\TownHall;

/** Proposed subjects are their author’s, here the councillor’s; managers see and answer them, nobody else knows of them. */
final class ProposedSubjects {
	/** `author`: only who proposed it; `author or manager`: they and those who answer. */
	public const LEAST_ROLE = [
		'recurring-index' => 'staff', 'recurring-update' => 'manager', 'recurring-add' => 'staff',
		'call-subjects' => 'councillor', 'call-open' => 'staff', 'call-update' => 'staff', 'call-close' => 'staff',
		'proposal-create' => 'councillor', 'proposal-show' => 'author or manager', 'proposal-update' => 'author', 'proposal-withdraw' => 'author',
		'proposal-accept' => 'manager', 'proposal-postpone' => 'manager', 'proposal-refuse' => 'manager',
		'proposalFile-announce' => 'author', 'proposalFile-part' => 'author', 'proposalFile-finish' => 'author', 'proposalFile-destroy' => 'author',
		'proposalFile-content' => 'author or manager',
	];
	private const AUTHOR = 'a councillor';

	/** @var array<string, int>|null */
	private ?array $ids = null;
	private string $asked = '';

	public function __construct(
		private readonly TownHall $hall,
	) {
	}

	public static function isForAuthors(string $least): bool {
		return str_starts_with($least, 'author');
	}

	public static function allow(Person $person, string $least): bool {
		return $person->name === self::AUTHOR || ($person->role === 'manager' && $least !== 'author');
	}

	/** @return array<string, int> one subject with a document that has arrived for all who ask for one operation; a new one when they delete it */
	public function idsFor(Operation $operation): array {
		if ($this->ids === null || $this->asked !== $operation->id || $operation->id === 'proposalFile-destroy') {
			$council = $this->hall->councilId;
			$proposal = $this->hall->councillor->api('POST', "/councils/$council/proposals", ['title' => 'Bancs', 'kind' => 'deliberation'])->data()['id'];
			$file = $this->hall->councillor->api('POST', "/proposals/$proposal/files", ['name' => 'bancs.pdf', 'size' => 0])->data()['id'];
			$this->hall->councillor->api('POST', "/proposals/$proposal/files/$file/finish");
			$this->ids = ['proposalId' => $proposal, 'fileId' => $file, 'part' => 0];
			$this->asked = $operation->id;
		}
		return $this->ids;
	}
}
