<?php

declare(strict_types=1);

/*
 * SPDX-FileCopyrightText: 2026 Conseil municipal contributors
 * SPDX-License-Identifier: AGPL-3.0-or-later
 */

namespace Sandbox\Tests\Files;

use OCP\EventDispatcher\IEventDispatcher;
use OCP\Files\Folder;
use OCP\Files\IRootFolder;
use OCP\IDBConnection;
use OCP\IGroupManager;
use OCP\IUserManager;
use OCP\IUserSession;
use OCP\Share\IManager;
use OCP\Share\IShare;
use PHPUnit\Framework\TestCase;
use Sandbox\Config\SystemConfig;
use Sandbox\Database\CoreTables;
use Sandbox\Files\Disk;
use Sandbox\Files\Mounts;
use Sandbox\Kernel\Kernel;

/** A new instance for each test, with short words to set the scene. */
abstract class Host extends TestCase {
	private const TABLES = ['users', 'groups', 'group_user', 'storages', 'filecache', 'files_trash', 'files_versions', 'share', 'preferences', 'appconfig'];

	private string $data;

	protected function setUp(): void {
		$this->data = sys_get_temp_dir() . '/sandbox-test-' . bin2hex(random_bytes(6));
		putenv('SANDBOX_DATA=' . $this->data);
		Kernel::reset();
		$this->get(SystemConfig::class)->set('secret', 'secret of the tests');
		$this->get(CoreTables::class)->install();
		foreach (getenv('SANDBOX_DB') ? self::TABLES : [] as $table) {
			$this->get(IDBConnection::class)->executeStatement('DELETE FROM `*PREFIX*' . $table . '`');
		}
	}

	protected function tearDown(): void {
		Kernel::reset();
		Disk::removeTree($this->data);
		putenv('SANDBOX_DATA');
	}

	/** @template T of object @param class-string<T> $class @return T */
	protected function get(string $class): object {
		return Kernel::instance()->get($class);
	}

	protected function createUsers(string ...$uids): void {
		foreach ($uids as $uid) {
			$this->get(IUserManager::class)->createUser($uid, 'correct horse ' . $uid);
		}
	}

	protected function createGroup(string $gid, string ...$members): void {
		$group = $this->get(IGroupManager::class)->createGroup($gid);
		foreach ($members as $uid) {
			$group->addUser($this->get(IUserManager::class)->get($uid));
		}
	}

	protected function home(string $uid): Folder {
		return $this->get(IRootFolder::class)->getUserFolder($uid);
	}

	protected function signIn(?string $uid): void {
		$this->get(IUserSession::class)->setUser($uid === null ? null : $this->get(IUserManager::class)->get($uid));
	}

	/** What happens at the start of the next request: nothing is remembered, and the first home looked at is that of $uid. */
	protected function nextRequestOf(string $uid): void {
		$this->get(Mounts::class)->tearDown();
		$this->signIn($uid);
		$this->home($uid)->getId();
	}

	protected function shareWithGroup(Folder $folder, string $gid, int $permissions): IShare {
		$manager = $this->get(IManager::class);
		$share = $manager->newShare()->setNode($folder)->setShareType(IShare::TYPE_GROUP)->setSharedWith($gid)
			->setSharedBy($folder->getOwner()->getUID())->setPermissions($permissions)->setMailSend(false);
		return $manager->createShare($share);
	}

	/** @return list<string> sorted names at the root of the user's home */
	protected function rootNames(string $uid): array {
		$names = array_map(static fn ($node): string => $node->getName(), $this->home($uid)->getDirectoryListing());
		sort($names);
		return $names;
	}

	/**
	 * @param list<class-string> $classes
	 * @return \ArrayObject<int, string> fills with `NodeWrittenEvent /path` as events come
	 */
	protected function listenTo(array $classes): \ArrayObject {
		$heard = new \ArrayObject();
		foreach ($classes as $class) {
			$this->get(IEventDispatcher::class)->addListener($class, static function ($event) use ($heard): void {
				$node = method_exists($event, 'getNode') ? $event->getNode()->getPath() : $event->getSource()->getPath() . ' → ' . $event->getTarget()->getPath();
				$heard->append((new \ReflectionClass($event))->getShortName() . ' ' . $node);
			});
		}
		return $heard;
	}

	/** @return resource */
	protected static function stream(string $content) {
		$stream = fopen('php://temp', 'r+b');
		fwrite($stream, $content);
		rewind($stream);
		return $stream;
	}
}
