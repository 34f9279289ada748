<?php

declare(strict_types=1);

/*
 * SPDX-FileCopyrightText: 2026 Conseil municipal contributors
 * SPDX-License-Identifier: AGPL-3.0-or-later
 */

namespace Sandbox\Tests\Files;

use OCP\Files\GenericFileException;
use OCP\Files\IFilenameValidator;
use OCP\Files\NotFoundException;
use OCP\Files\NotPermittedException;
use OCP\IUserManager;
use OCP\Lock\LockedException;
use PHPUnit\Framework\Attributes\DataProvider;
use Sandbox\Files\FileCache;
use Sandbox\Files\Locks;
use Sandbox\Unsupported;

final class FilesTest extends Host {
	protected function setUp(): void {
		parent::setUp();
		$this->createUsers('alice', 'bob');
	}

	public function testAFileKeepsItsIdWhenItIsRenamedAndMoved(): void {
		$home = $this->home('alice');
		$folder = $home->newFolder('Séance');
		$file = $home->newFile('note.txt', 'one');
		$id = $file->getId();
		$moved = $file->move($folder->getPath() . '/rapport.txt');
		self::assertSame($id, $moved->getId());
		self::assertSame('/alice/files/Séance/rapport.txt', $home->getFirstNodeById($id)->getPath());
		$folder->move('/alice/files/Conseil');
		self::assertSame('/alice/files/Conseil/rapport.txt', $home->getFirstNodeById($id)->getPath());
		self::assertSame('one', $home->get('Conseil/rapport.txt')->getContent());
		self::assertFalse($home->nodeExists('Séance'));
	}

	public function testEveryChangeGivesNewEtagsUpToTheRootAndSizesAddUp(): void {
		$home = $this->home('alice');
		$file = $home->newFolder('A/B')->newFile('f.txt', '12345');
		$file->touch(time() - 60);
		$before = [$home->get('A/B')->getEtag(), $home->get('A')->getEtag(), $this->home('alice')->getEtag(), $file->getEtag()];
		$other = $home->newFolder('Other')->getEtag();
		$file->putContent('1234567890');
		$after = [$home->get('A/B')->getEtag(), $home->get('A')->getEtag(), $this->home('alice')->getEtag(), $file->getEtag()];
		foreach ($before as $index => $etag) {
			self::assertNotSame($etag, $after[$index]);
		}
		self::assertSame($other, $home->get('Other')->getEtag());
		self::assertSame([10, 10, 10], [$home->get('A/B')->getSize(), $home->get('A')->getSize(), $this->home('alice')->getSize()]);
		$file->delete();
		self::assertSame(0, $this->home('alice')->getSize());
	}

	public function testAFileWrittenTwiceWithinOneSecondKeepsItsEtagAsInNextcloud(): void {
		$file = $this->home('alice')->newFile('f.txt', '12345');
		do {
			$file->putContent('1');
			$before = [$file->getMTime(), $file->getEtag()];
			$file->putContent('1234567890');
		} while ($file->getMTime() !== $before[0]);
		self::assertSame($before[1], $file->getEtag());
		self::assertSame(10, $file->getSize());
	}

	public function testANameOfANfdSystemArrivesAsNfc(): void {
		$this->home('alice')->newFile("de\u{301}libe\u{301}ration.pdf", 'x');
		self::assertSame(["d\u{e9}lib\u{e9}ration.pdf"], $this->rootNames('alice'));
		self::assertTrue($this->home('alice')->nodeExists("de\u{301}lib\u{e9}ration.pdf"));
	}

	#[DataProvider('acceptedNames')]
	public function testNamesThatNextcloudAcceptsSurvive(string $name): void {
		self::assertTrue($this->get(IFilenameValidator::class)->isFilenameValid($name));
		$this->home('alice')->newFile($name, 'content');
		self::assertSame([$name], $this->rootNames('alice'));
		self::assertSame('content', $this->home('alice')->get($name)->getContent());
	}

	public static function acceptedNames(): array {
		return [['CON.pdf'], ['a:b|c*d?e"f<g>.odt'], ['point final.'], ['espace '], ['.caché'], ['🏛 séance 🗳.pdf'], [str_repeat('é', 125)], ["L'ordre du jour & l'annexe #1 100%.pdf"]];
	}

	#[DataProvider('refusedNames')]
	public function testNamesThatNextcloudRefusesLeaveNothing(string $name): void {
		self::assertFalse($this->get(IFilenameValidator::class)->isFilenameValid($name));
		try {
			$this->home('alice')->newFile($name, 'content');
			self::fail('accepted');
		} catch (NotPermittedException) {
			self::assertSame([], $this->rootNames('alice'));
		}
	}

	public static function refusedNames(): array {
		return [['.htaccess'], ['scan.part'], ['scan.FILEPART'], ['a\\b'], [str_repeat('é', 126)], ["tab\there"], ['..']];
	}

	public function testNamesAreFreeAsNextcloudCountsThem(): void {
		$home = $this->home('alice');
		$home->newFile('note.txt', '');
		$home->newFile('lot (7).txt', '');
		self::assertSame(['note (2).txt', 'autre.txt', 'lot (8).txt'], array_map($home->getNonExistingName(...), ['note.txt', 'autre.txt', 'lot (7).txt']));
	}

	public function testAFullQuotaRefusesWholeContentAndCutsAStream(): void {
		$this->get(IUserManager::class)->get('alice')->setQuota('20 B');
		$home = $this->home('alice');
		$kept = $home->newFile('kept.txt', '0123456789');
		try {
			$kept->putContent(str_repeat('x', 15));
			self::fail('accepted');
		} catch (GenericFileException) {
			self::assertSame('0123456789', $home->get('kept.txt')->getContent());
		}
		try {
			$home->newFile('stream.txt', self::stream(str_repeat('y', 30)));
			self::fail('accepted');
		} catch (NotPermittedException) {
			self::assertSame(10, $home->get('stream.txt')->getSize());
			self::assertSame(0, $home->getFreeSpace());
		}
	}

	public function testALockedFileIsNeitherWrittenNorReadNorMovedWithItsFolder(): void {
		$folder = $this->home('alice')->newFolder('A');
		$file = $folder->newFile('f.txt', 'one');
		$storage = $this->get(FileCache::class)->storageOf('alice');
		$this->get(Locks::class)->hold($storage, 'files/A/f.txt');
		foreach ([fn () => $file->putContent('two'), fn () => $file->getContent(), fn () => $file->delete()] as $operation) {
			try {
				$operation();
				self::fail('not locked');
			} catch (LockedException $exception) {
				self::assertSame('/alice/files/A/f.txt', $exception->getPath());
			}
		}
		$this->get(Locks::class)->free($storage, 'files/A/f.txt');
		self::assertSame('one', $file->getContent());
	}

	public function testNewFileReplacesAndNewFolderGivesBackWhatExists(): void {
		$home = $this->home('alice');
		$id = $home->newFile('f.txt', 'one')->getId();
		self::assertSame($id, $home->newFile('f.txt', self::stream('two'))->getId());
		self::assertSame('two', $home->get('f.txt')->getContent());
		self::assertSame($home->newFolder('A')->getId(), $home->newFolder('A')->getId());
	}

	public function testAFileIsMovedOntoAnotherAndCopiedAsANewOne(): void {
		$home = $this->home('alice');
		$first = $home->newFile('first.txt', 'first');
		$home->newFile('second.txt', 'second');
		$copy = $first->copy('/alice/files/copy.txt');
		self::assertNotSame($first->getId(), $copy->getId());
		$moved = $first->move('/alice/files/second.txt');
		self::assertSame('first', $moved->getContent());
		self::assertSame(['copy.txt', 'second.txt'], $this->rootNames('alice'));
		self::assertSame(10, $this->home('alice')->getSize());
	}

	public function testAnotherHomeIsOutOfReach(): void {
		$id = $this->home('bob')->newFile('secret.txt', 'secret')->getId();
		self::assertNull($this->home('alice')->getFirstNodeById($id));
		$this->expectException(NotPermittedException::class);
		$this->home('alice')->get('../../bob/files/secret.txt');
	}

	public function testADeletedAccountLeavesNoFile(): void {
		$file = $this->home('alice')->newFile('f.txt', 'one');
		$file->putContent('two');
		$this->home('alice')->newFile('g.txt', 'x')->delete();
		$this->get(IUserManager::class)->get('alice')->delete();
		$this->createUsers('alice');
		self::assertSame([[], 0], [$this->rootNames('alice'), $this->home('alice')->getSize()]);
		self::assertSame([], [...glob(getenv('SANDBOX_DATA') . '/files/alice/files/*'), ...glob(getenv('SANDBOX_DATA') . '/versions/*')]);
	}

	public function testWhatIsMissingSaysSo(): void {
		$this->expectException(NotFoundException::class);
		$this->home('alice')->get('nowhere/f.txt');
	}

	public function testWhatTheHostDoesNotOfferFailsLoudly(): void {
		$file = $this->home('alice')->newFile('f.txt', 'x');
		$this->expectException(Unsupported::class);
		$file->fopen('a');
	}
}
