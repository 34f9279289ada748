<?php

declare(strict_types=1);

/*
 * SPDX-FileCopyrightText: 2026 Conseil municipal contributors
 * SPDX-License-Identifier: AGPL-3.0-or-later
 */

namespace Sandbox\Tests\Trash;

use OCA\Files_Trashbin\Trash\ITrashManager;
use OCP\IUserManager;
use Sandbox\Tests\Files\Host;
use Sandbox\Trash\Item;
use Sandbox\Trash\Trash;

final class TrashTest extends Host {
	protected function setUp(): void {
		parent::setUp();
		$this->createUsers('cm', 'agent');
		$this->createGroup('agents', 'agent');
	}

	public function testSomethingDeletedComesBackWhereItWasWithItsId(): void {
		$id = $this->home('cm')->newFolder('A')->newFile('f.txt', 'content')->getId();
		$this->home('cm')->get('A/f.txt')->delete();
		self::assertSame(0, $this->home('cm')->getSize());
		[$item] = $this->get(Trash::class)->items('cm');
		self::assertSame(['f.txt', 'A', $id], [$item->name, $item->location, $item->entry->id]);
		$this->get(Trash::class)->restore('cm', $item);
		self::assertSame('content', $this->home('cm')->getFirstNodeById($id)->getContent());
		self::assertSame([], $this->get(Trash::class)->items('cm'));
		self::assertSame(7, $this->home('cm')->getSize());
	}

	public function testAFolderGoesAndComesBackWhole(): void {
		$id = $this->home('cm')->newFolder('A/B')->newFile('f.txt', 'content')->getId();
		$this->home('cm')->get('A')->delete();
		self::assertNull($this->home('cm')->getFirstNodeById($id));
		$this->get(Trash::class)->restore('cm', $this->get(Trash::class)->items('cm')[0]);
		self::assertSame('/cm/files/A/B/f.txt', $this->home('cm')->getFirstNodeById($id)->getPath());
	}

	public function testRestoringNeverReplacesWhatTookThePlace(): void {
		$this->home('cm')->newFile('f.txt', 'old')->delete();
		$this->home('cm')->newFile('f.txt', 'new');
		$this->get(Trash::class)->restore('cm', $this->get(Trash::class)->items('cm')[0]);
		self::assertSame(['f (restored).txt', 'f.txt'], $this->rootNames('cm'));
		self::assertSame('new', $this->home('cm')->get('f.txt')->getContent());
	}

	public function testWhatAMemberDeletesIsInTheTrashOfTheOwnerAndOfTheMember(): void {
		$folder = $this->home('cm')->newFolder('Prep');
		$folder->newFile('f.txt', 'content');
		$this->shareWithGroup($folder, 'agents', 15);
		$this->nextRequestOf('agent');
		$this->home('agent')->get('Prep/f.txt')->delete();
		$names = static fn (array $items): array => array_map(static fn (Item $item): string => $item->name . ' by ' . $item->deletedBy, $items);
		self::assertSame(['f.txt by agent'], $names($this->get(Trash::class)->items('cm')));
		self::assertSame(['f.txt by agent'], $names($this->get(Trash::class)->items('agent')));
	}

	public function testAnAppFindsTheDeletedNodeByItsIdAndMovesItBack(): void {
		$folder = $this->home('cm')->newFolder('A');
		$folder->newFile('f.txt', 'content');
		$id = $folder->getId();
		$folder->delete();
		$owner = $this->get(IUserManager::class)->get('cm');
		$node = $this->get(ITrashManager::class)->getTrashNodeById($owner, $id);
		self::assertMatchesRegularExpression('/^A\.d\d+$/', $node->getName());
		self::assertSame($id, $node->move('/cm/files/B')->getId());
		self::assertSame('content', $this->home('cm')->get('B/f.txt')->getContent());
		self::assertSame([[], 7], [$this->get(Trash::class)->items('cm'), $this->home('cm')->getSize()]);
		self::assertNull($this->get(ITrashManager::class)->getTrashNodeById($owner, $id));
	}

	public function testDestroyedForGoodMeansGone(): void {
		$this->home('cm')->newFile('f.txt', 'content')->delete();
		$trash = $this->get(Trash::class);
		$trash->destroy($trash->items('cm')[0]);
		self::assertSame([], $trash->items('cm'));
	}
}
