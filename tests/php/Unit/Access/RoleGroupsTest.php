<?php

declare(strict_types=1);

/*
 * SPDX-FileCopyrightText: 2026 Conseil municipal contributors
 * SPDX-License-Identifier: AGPL-3.0-or-later
 */

namespace OCA\ConseilMunicipal\Tests\Unit\Access;

use OCA\ConseilMunicipal\Access\Role;
use OCA\ConseilMunicipal\Access\RoleGroups;
use OCA\ConseilMunicipal\Storage\FolderKey;
use PHPUnit\Framework\Attributes\DataProvider;
use PHPUnit\Framework\TestCase;

/** The whole table of rights on the root folders. */
final class RoleGroupsTest extends TestCase {
	private const NONE = 0;
	private const READ = 1;
	private const WRITE = 15;

	#[DataProvider('rights')]
	public function testEachRoleHasItsRightOnEachFolder(FolderKey $folder, int $councillor, int $staff, int $manager): void {
		self::assertSame(
			[$councillor, $staff, $manager],
			array_map($folder->permissions(...), [Role::Councillor, Role::Staff, Role::Manager]),
		);
	}

	/** @return array<string, array{FolderKey, int, int, int}> */
	public static function rights(): array {
		return [
			'published' => [FolderKey::Published, self::READ, self::READ, self::READ],
			'preparation' => [FolderKey::Preparation, self::NONE, self::WRITE, self::WRITE],
			'space of councillors' => [FolderKey::Space, self::WRITE, self::NONE, self::NONE],
			'restricted' => [FolderKey::Restricted, self::READ, self::NONE, self::WRITE],
		];
	}

	public function testAGroupWithTwoRolesHasTheUnionOfTheirRights(): void {
		$groups = new RoleGroups(councillor: ['mairie', 'elus'], staff: ['agents'], manager: ['mairie']);

		self::assertSame(self::WRITE, $groups->permissions(FolderKey::Restricted, 'mairie'));
		self::assertSame(self::READ, $groups->permissions(FolderKey::Restricted, 'elus'));
		self::assertEqualsCanonicalizing(['mairie', 'agents'], $groups->seeing(FolderKey::Preparation));
	}

	public function testAGroupWhoseNameIsANumberKeepsIt(): void {
		$groups = new RoleGroups(councillor: ['73990'], staff: ['73990']);

		self::assertSame(['73990'], $groups->all());
		self::assertSame(self::WRITE, $groups->permissions(FolderKey::Preparation, '73990'));
	}
}
