<?php

declare(strict_types=1);

/*
 * SPDX-FileCopyrightText: 2026 Conseil municipal contributors
 * SPDX-License-Identifier: AGPL-3.0-or-later
 */

namespace Sandbox\Share;

use OCP\Constants;
use OCP\Files\IRootFolder;
use OCP\Share\IShare;
use Psr\Container\ContainerInterface;
use Sandbox\Files\FileCache;
use Sandbox\Files\Mount;

/** The shares a user accepted and did not leave, as mounts: those of one node merge into one place with the union of the rights. */
final class ReceivedShares {
	public function __construct(
		private readonly ShareTable $table,
		private readonly FileCache $cache,
		private readonly SharingSettings $settings,
		private readonly ContainerInterface $server,
	) {
	}

	/** @return list<Mount> */
	public function mounts(string $uid): array {
		$byNode = [];
		foreach ($this->rows($uid) as $row) {
			if ((int)$row['permissions'] > 0 && $row['uid_owner'] !== $uid && $row['uid_initiator'] !== $uid && !self::isExpired($row)) {
				$byNode[(int)$row['file_source']][] = $row;
			}
		}
		$mask = $this->settings->sharingDisabledForUser($uid) ? ~Constants::PERMISSION_SHARE : -1;
		$this->cache->learnOwners(array_map(static fn (array $rows): int => (int)$rows[0]['node_storage'], array_values($byNode)));
		$mounts = [];
		foreach ($byNode as $rows) {
			$mount = $this->mount($uid, $rows, $mask);
			if ($mount !== null) {
				$mounts[$mount->getMountPoint()] = $mount;
			}
		}
		return array_values($mounts);
	}

	/** @param non-empty-list<array<string, mixed>> $rows */
	private function mount(string $uid, array $rows, int $mask): ?Mount {
		usort($rows, static fn (array $a, array $b): int => [(int)$a['stime'], (int)$a['id']] <=> [(int)$b['stime'], (int)$b['id']]);
		if (!in_array(IShare::STATUS_ACCEPTED, array_map(static fn (array $row): int => (int)$row['accepted'], $rows), true)) {
			return null;
		}
		$permissions = array_reduce($rows, static fn (int $union, array $row): int => $union | (int)$row['permissions'], 0);
		$root = $this->server->get(IRootFolder::class);
		return new Mount(
			$uid, '/' . $uid . '/files/' . trim((string)$rows[0]['file_target'], '/') . '/', (int)$rows[0]['node_storage'], (int)$rows[0]['file_source'],
			(string)$rows[0]['node_path'], $this->cache->ownerOf((int)$rows[0]['node_storage']), $permissions & $mask,
			array_map(static fn (array $row): IShare => Share::fromRow($root, $row), $rows),
		);
	}

	/** @return list<array<string, mixed>> */
	private function rows(string $uid): array {
		$groupRows = $this->table->with($uid, IShare::TYPE_GROUP);
		$own = $groupRows === [] ? [] : $this->table->ownRows($uid);
		foreach ($groupRows as $index => $row) {
			$mine = $own[$row['id']] ?? null;
			if ($mine !== null) {
				$groupRows[$index] = ['permissions' => $mine['permissions'], 'accepted' => $mine['accepted'], 'file_target' => $mine['file_target']] + $row;
			}
		}
		return [...$this->table->with($uid, IShare::TYPE_USER), ...$groupRows];
	}

	/** @param array<string, mixed> $row */
	private static function isExpired(array $row): bool {
		return $row['expiration'] !== null && (int)$row['expiration'] <= time();
	}
}
