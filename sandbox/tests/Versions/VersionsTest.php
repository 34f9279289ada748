<?php

declare(strict_types=1);

/*
 * SPDX-FileCopyrightText: 2026 Conseil municipal contributors
 * SPDX-License-Identifier: AGPL-3.0-or-later
 */

namespace Sandbox\Tests\Versions;

use OCA\Files_Versions\Versions\IMetadataVersionBackend;
use OCA\Files_Versions\Versions\IVersion;
use OCA\Files_Versions\Versions\IVersionManager;
use OCP\Files\File;
use OCP\Files\NotFoundException;
use OCP\IUserManager;
use Sandbox\Tests\Files\Host;
use Sandbox\Versions\Forbidden;

final class VersionsTest extends Host {
	protected function setUp(): void {
		parent::setUp();
		$this->createUsers('cm', 'elu', 'agent');
		$this->createGroup('elus', 'elu');
		$this->createGroup('agents', 'agent');
	}

	public function testAnOverwriteKeepsTheEarlierContentWithItsAuthor(): void {
		$this->signIn('cm');
		$file = $this->written('draft.odt', ['first' => 1000, 'second' => 2000, 'third' => null]);
		self::assertSame([1000, 2000, $file->getMTime()], $this->revisions($file));
		[$first, $second] = $this->versions($file);
		self::assertSame(['first', 'second'], [$this->read($first), $this->read($second)]);
		self::assertSame('cm', $first->getMetadataValue('author'));
	}

	public function testWritesWithinOneSecondShareOneVersion(): void {
		$file = $this->written('draft.odt', ['first' => 1000]);
		$file->putContent('second');
		$file->touch(2000);
		$file->putContent('third');
		$file->touch(2000);
		$file->putContent('fourth');
		self::assertSame([1000, 2000, $file->getMTime()], $this->revisions($file));
		self::assertSame('third', $this->read($this->versions($file)[1]), 'the second content had the same time as the third');
	}

	public function testTheCurrentContentCanBeLabelledByWhoMayChangeIt(): void {
		$folder = $this->home('cm')->newFolder('Prep');
		$file = $folder->newFile('draft.odt', 'x');
		$this->shareWithGroup($folder, 'agents', 15);
		$this->shareWithGroup($folder, 'elus', 1);
		$manager = $this->get(IVersionManager::class);
		self::assertInstanceOf(IMetadataVersionBackend::class, $manager);
		$this->signIn('agent');
		$manager->setMetadataValue($this->home('agent')->getFirstNodeById($file->getId()), $file->getMTime(), 'label', 'Version convoquée');
		self::assertSame('Version convoquée', $this->versions($file)[0]->getMetadataValue('label'));
		$this->signIn('elu');
		try {
			$manager->setMetadataValue($file, $file->getMTime(), 'label', 'x');
			self::fail('a reader labelled');
		} catch (Forbidden) {
			$this->signIn(null);
			$this->expectException(NotFoundException::class);
			$manager->setMetadataValue($file, $file->getMTime(), 'label', 'x');
		}
	}

	public function testACopyTakesTheHistoryAlongAndAStreamDoesNot(): void {
		$file = $this->written('draft.odt', ['first' => 1000, 'second' => 2000, 'third' => null]);
		$copy = $file->copy('/cm/files/copy.odt');
		self::assertContains('first', array_map($this->read(...), array_slice($this->versions($copy), 0, -1)));
		$streamed = $this->home('cm')->newFile('streamed.odt', $file->fopen('r'));
		self::assertSame('third', $streamed->getContent());
		self::assertSame([$streamed->getMTime()], $this->revisions($streamed));
	}

	public function testOutOfAShareNoEarlierContentComesAlong(): void {
		$folder = $this->home('cm')->newFolder('Prep');
		$this->shareWithGroup($folder, 'agents', 15);
		$this->written('Prep/f.txt', ['first' => 1000, 'second' => null]);
		$this->nextRequestOf('agent');
		$mine = $this->home('agent')->get('Prep/f.txt');
		self::assertCount(1, $this->versions($mine->copy('/agent/files/copy.txt')));
		self::assertCount(1, $this->versions($mine->move('/agent/files/moved.txt')));
	}

	public function testAReaderReadsEveryEarlierContentButRestoresNone(): void {
		$folder = $this->home('cm')->newFolder('Conseil');
		$file = $this->written('Conseil/f.txt', ['first' => 1000, 'second' => null]);
		$this->shareWithGroup($folder, 'elus', 1);
		$this->signIn('elu');
		$mine = $this->home('elu')->getFirstNodeById($file->getId());
		$versions = $this->get(IVersionManager::class)->getVersionsForFile($this->get(IUserManager::class)->get('elu'), $mine);
		self::assertSame('first', $this->read($versions[0]));
		$this->expectException(Forbidden::class);
		$this->get(IVersionManager::class)->rollback($versions[0]);
	}

	public function testRestoringPutsTheEarlierContentBackAndKeepsTheReplacedOne(): void {
		$this->signIn('cm');
		$file = $this->written('f.txt', ['first' => 1000, 'second' => 2000]);
		$this->get(IVersionManager::class)->rollback($this->versions($file)[0]);
		$file = $this->home('cm')->get('f.txt');
		self::assertSame(['first', 1000], [$file->getContent(), $file->getMTime()]);
		self::assertSame([1000, 2000], $this->revisions($file));
		self::assertSame('second', $this->read($this->versions($file)[1]));
	}

	public function testWhatIsMovedOutsideTheHomeLookedAtFirstLeavesItsEarlierContentsToTheNextOfThatName(): void {
		$file = $this->written('draft.odt', ['first' => 1000, 'second' => null]);
		self::assertCount(2, $this->versions($file->move('/cm/files/heard.odt')));
		$this->nextRequestOf('agent');
		$moved = $this->home('cm')->get('heard.odt')->move('/cm/files/unheard.odt');
		self::assertCount(1, $this->versions($moved));
		$next = $this->home('cm')->newFile('heard.odt', 'another document');
		self::assertSame('first', $this->read($this->versions($next)[0]));
	}

	public function testWhatIsWrittenOutsideTheHomeLookedAtFirstLeavesNoVersion(): void {
		$file = $this->written('f.txt', ['first' => 1000]);
		$this->nextRequestOf('agent');
		$this->signIn(null);
		$file->putContent('second');
		self::assertSame([$file->getMTime()], $this->revisions($file));
	}

	/** @param array<string, int|null> $contents time of each content, null to keep the real one */
	private function written(string $path, array $contents): File {
		$this->home('cm')->getId();
		$file = null;
		foreach ($contents as $content => $time) {
			$file === null ? $file = $this->home('cm')->newFile($path, $content) : $file->putContent($content);
			$time === null || $file->touch($time);
		}
		return $file;
	}

	/** @return list<IVersion> */
	private function versions(File $file): array {
		$versions = $this->get(IVersionManager::class)->getVersionsForFile($file->getOwner(), $file);
		usort($versions, static fn (IVersion $a, IVersion $b): int => $a->getTimestamp() <=> $b->getTimestamp());
		return $versions;
	}

	/** @return list<int> */
	private function revisions(File $file): array {
		return array_map(static fn (IVersion $version): int => $version->getTimestamp(), $this->versions($file));
	}

	private function read(IVersion $version): string {
		return stream_get_contents($this->get(IVersionManager::class)->read($version));
	}
}
