<?php

declare(strict_types=1);

/*
 * SPDX-FileCopyrightText: 2026 Conseil municipal contributors
 * SPDX-License-Identifier: AGPL-3.0-or-later
 */

namespace Sandbox\Share;

use OCP\Files\Node;
use OCP\IGroupManager;
use OCP\IUserManager;
use OCP\Share\Exceptions\ShareNotFound;
use OCP\Share\IShare;
use Sandbox\Files\Rows;

/** Reads and writes the table `share`: one row per share, and for a group one more row per member who accepted, moved or left it. */
final class ShareTable {
	public function __construct(
		private readonly Rows $rows,
		private readonly IGroupManager $groups,
		private readonly IUserManager $users,
	) {
	}

	/** @return int the new id */
	public function insert(IShare $share, int $time): int {
		return $this->rows->insert('share', [
			'share_type' => $share->getShareType(), 'share_with' => $share->getSharedWith(), 'uid_owner' => $share->getShareOwner(),
			'uid_initiator' => $share->getSharedBy(), 'parent' => null, 'item_type' => $share->getNodeType(), 'file_source' => $share->getNodeId(),
			'file_target' => $share->getTarget(), 'permissions' => $share->getPermissions(), 'stime' => $time, 'accepted' => IShare::STATUS_PENDING,
			'expiration' => $share->getExpirationDate()?->getTimestamp(), 'note' => $share->getNote(), 'label' => $share->getLabel(),
			'mail_send' => $share->getMailSend() === false ? 0 : 1,
		]);
	}

	/** @return int the new id of the member's own row */
	public function insertOwn(IShare $share, string $uid, string $target, int $status): int {
		return $this->rows->insert('share', [
			'share_type' => IShare::TYPE_USERGROUP, 'share_with' => $uid, 'uid_owner' => $share->getShareOwner(), 'uid_initiator' => $share->getSharedBy(),
			'parent' => (int)$share->getId(), 'item_type' => $share->getNodeType(), 'file_source' => $share->getNodeId(), 'file_target' => $target,
			'permissions' => $share->getPermissions(), 'stime' => $share->getShareTime()->getTimestamp(), 'accepted' => $status,
			'expiration' => null, 'note' => '', 'label' => '', 'mail_send' => 0,
		]);
	}

	/** @param array<string, mixed> $values by column */
	public function change(int $id, array $values): void {
		$this->rows->update('share', $values, 'id = ?', [$id]);
	}

	/** @param array<string, mixed> $values by column, for every member who has not left */
	public function changeOwnRows(int $parent, array $values): void {
		$this->rows->update('share', $values, 'parent = ? AND permissions <> 0', [$parent]);
	}

	public function delete(int $id): void {
		$this->rows->run('DELETE FROM `*PREFIX*share` WHERE id = ? OR parent = ?', [$id, $id]);
	}

	/** @return array<string, mixed> @throws ShareNotFound */
	public function byId(string $id): array {
		if (preg_match('/^[0-9]{1,18}$/', $id) !== 1) {
			throw new ShareNotFound();
		}
		return $this->rows->first('SELECT * FROM `*PREFIX*share` WHERE id = ? AND share_type IN (0, 1)', [(int)$id]) ?? throw new ShareNotFound();
	}

	/** @return array<string, mixed>|null the member's own row of a group share */
	public function own(int $parent, string $uid): ?array {
		return $this->rows->first('SELECT * FROM `*PREFIX*share` WHERE parent = ? AND share_type = ? AND share_with = ?', [$parent, IShare::TYPE_USERGROUP, $uid]);
	}

	/** @return list<array<string, mixed>> */
	public function ofNode(int $nodeId): array {
		return $this->rows->all('SELECT * FROM `*PREFIX*share` WHERE file_source = ? AND share_type IN (0, 1) ORDER BY id', [$nodeId]);
	}

	/**
	 * @param list<int> $nodeIds
	 * @return array<int, list<int>> share types by node id
	 */
	public function typesOf(array $nodeIds): array {
		$types = [];
		foreach (array_chunk($nodeIds, 500) as $chunk) {
			foreach ($this->rows->all('SELECT DISTINCT file_source, share_type FROM `*PREFIX*share` WHERE share_type IN (0, 1) AND file_source IN (' . Rows::marks($chunk) . ')', $chunk) as $row) {
				$types[(int)$row['file_source']][] = (int)$row['share_type'];
			}
		}
		return $types;
	}

	/** @return list<array<string, mixed>> */
	public function by(string $uid, int $type, ?Node $node, bool $reshares, int $limit, int $offset): array {
		$where = ['share_type = ?'];
		$parameters = [$type];
		if (!$reshares) {
			$where[] = 'uid_initiator = ?';
			$parameters[] = $uid;
		} elseif ($node === null) {
			$where[] = '(uid_owner = ? OR uid_initiator = ?)';
			array_push($parameters, $uid, $uid);
		}
		if ($node !== null) {
			$where[] = 'file_source = ?';
			$parameters[] = $node->getId();
		}
		return $this->rows->all('SELECT * FROM `*PREFIX*share` WHERE ' . implode(' AND ', $where) . ' ORDER BY id' . self::page($limit, $offset), $parameters);
	}

	/**
	 * Shares of that type a user received and whose node is in nobody's trash, with the storage and the path of the node.
	 *
	 * @return list<array<string, mixed>>
	 */
	public function with(string $uid, int $type, ?int $nodeId = null, int $limit = -1, int $offset = 0): array {
		$recipients = $type === IShare::TYPE_GROUP ? $this->groupsOf($uid) : [$uid];
		if ($recipients === []) {
			return [];
		}
		$sql = 'SELECT s.*, f.storage AS node_storage, f.path AS node_path FROM `*PREFIX*share` s INNER JOIN `*PREFIX*filecache` f ON s.file_source = f.fileid'
			. ' WHERE s.share_type = ? AND s.share_with IN (' . Rows::marks($recipients) . ') AND (f.path = \'files\' OR f.path LIKE \'files/%\')' . ($nodeId === null ? '' : ' AND s.file_source = ?');
		return $this->rows->all($sql . ' ORDER BY s.id' . self::page($limit, $offset), [$type, ...$recipients, ...($nodeId === null ? [] : [$nodeId])]);
	}

	/** @return array<int, array<string, mixed>> the user's own rows of group shares, by id of the group share */
	public function ownRows(string $uid): array {
		$rows = $this->rows->all('SELECT * FROM `*PREFIX*share` WHERE share_type = ? AND share_with = ?', [IShare::TYPE_USERGROUP, $uid]);
		return array_column($rows, null, 'parent');
	}

	/** Rows of and for a user who is gone. */
	public function forgetUser(string $uid): void {
		$this->rows->run('DELETE FROM `*PREFIX*share` WHERE uid_owner = ? OR (share_with = ? AND share_type IN (0, 2))', [$uid, $uid]);
	}

	public function forgetGroup(string $gid): void {
		foreach ($this->rows->all('SELECT id FROM `*PREFIX*share` WHERE share_type = ? AND share_with = ?', [IShare::TYPE_GROUP, $gid]) as $row) {
			$this->delete((int)$row['id']);
		}
	}

	/** @return list<string> */
	private function groupsOf(string $uid): array {
		$user = $this->users->get($uid);
		return $user === null ? [] : $this->groups->getUserGroupIds($user);
	}

	private static function page(int $limit, int $offset): string {
		return $limit === -1 ? '' : ' LIMIT ' . $limit . ' OFFSET ' . $offset;
	}
}
