<?php

declare(strict_types=1);

/*
 * SPDX-FileCopyrightText: 2026 Conseil municipal contributors
 * SPDX-License-Identifier: AGPL-3.0-or-later
 */

namespace Sandbox\Dav;

use OCP\Constants;
use OCP\IConfig;
use OCP\IUserManager;
use OCP\Share\IShare;
use Sandbox\Files\NodeInfo;
use Sandbox\Files\Quota;
use Sandbox\Share\ShareTable;

/** What Nextcloud tells WebDAV clients of files and folders. */
final class Properties {
	private const USUAL = [
		Xml::DAV . 'getlastmodified', Xml::DAV . 'getcontentlength', Xml::DAV . 'resourcetype', Xml::DAV . 'quota-used-bytes',
		Xml::DAV . 'quota-available-bytes', Xml::DAV . 'getetag', Xml::DAV . 'getcontenttype',
	];
	/** Values that are the same for everything here. */
	private const FIXED = [
		Xml::NC . 'has-preview' => 'false', Xml::NC . 'hidden' => 'false', Xml::NC . 'is-federated' => '',
		Xml::NC . 'share-attributes' => '[]', Xml::OC . 'favorite' => '0', Xml::OC . 'comments-unread' => '0', Xml::OC . 'data-fingerprint' => '',
		Xml::NC . 'system-tags' => '', Xml::OC . 'tags' => '',
	];

	/** @var array<int, list<int>> */
	private array $shareTypes = [];
	/** @var array<int, int> */
	private array $free = [];
	/** @var array<string, string> */
	private array $names = [];

	public function __construct(
		private readonly ShareTable $shares,
		private readonly IUserManager $users,
		private readonly IConfig $config,
		private readonly Quota $quota,
	) {
	}

	/**
	 * Reads for many at once what would cost a query each.
	 *
	 * @param list<NodeInfo> $infos
	 * @param list<string>|null $asked
	 */
	public function prepare(array $infos, ?array $asked): void {
		if (in_array(Xml::OC . 'share-types', $asked ?? [], true)) {
			$own = array_filter($infos, static fn (NodeInfo $info): bool => !$info->mount->isShare());
			$this->shareTypes = $this->shares->typesOf(array_values(array_map(static fn (NodeInfo $info): int => $info->entry->id, $own)));
		}
	}

	/**
	 * @param list<string>|null $asked
	 * @return array<string, string|null> XML content by name
	 */
	public function of(NodeInfo $info, ?NodeInfo $parent, ?array $asked): array {
		$values = [];
		foreach ($asked ?? self::USUAL as $name) {
			$value = $this->value($info, $parent, $name);
			if ($value !== null || $asked !== null) {
				$values[$name] = $value;
			}
		}
		return $values;
	}

	/** The `oc:fileid` padded to eight digits and followed by the instance id. */
	public function instanceFileId(NodeInfo $info): string {
		return sprintf('%08d', $info->entry->id) . $this->config->getSystemValueString('instanceid');
	}

	private function value(NodeInfo $info, ?NodeInfo $parent, string $name): ?string {
		return self::FIXED[$name] ?? match (true) {
			str_starts_with($name, Xml::DAV) => $this->standard($info, substr($name, strlen(Xml::DAV))),
			str_starts_with($name, Xml::OC) => $this->owncloud($info, $parent, substr($name, strlen(Xml::OC))),
			str_starts_with($name, Xml::NC) => $this->nextcloud($info, substr($name, strlen(Xml::NC))),
			$name === '{http://open-collaboration-services.org/ns}share-permissions' => (string)$this->sharePermissions($info),
			default => null,
		};
	}

	private function standard(NodeInfo $info, string $name): ?string {
		$folder = $info->entry->isFolder();
		return match ($name) {
			'getlastmodified' => gmdate('D, d M Y H:i:s', $info->mtime()) . ' GMT',
			'getetag' => Xml::text('"' . $info->etag() . '"'),
			'displayname' => Xml::text(substr_count($info->path, '/') === 2 ? $info->mount->uid : $info->name()),
			'creationdate' => gmdate('Y-m-d\TH:i:sP', $info->entry->created),
			'resourcetype' => $folder ? '<d:collection/>' : '',
			'getcontentlength' => $folder ? null : (string)$info->size(),
			'getcontenttype' => $folder ? null : Xml::text($info->entry->mimetype),
			'quota-used-bytes' => $folder ? (string)$info->size() : null,
			'quota-available-bytes' => $folder ? (string)$this->available($info) : null,
			default => null,
		};
	}

	private function owncloud(NodeInfo $info, ?NodeInfo $parent, string $name): ?string {
		$folder = $info->entry->isFolder();
		return match ($name) {
			'id' => $this->instanceFileId($info),
			'fileid' => (string)$info->entry->id,
			'permissions' => self::letters($info, $parent),
			'size' => (string)$info->size(),
			'owner-id' => Xml::text($info->mount->owner),
			'owner-display-name' => Xml::text($this->names[$info->mount->owner] ??= (string)$this->users->getDisplayName($info->mount->owner)),
			'share-types' => implode('', array_map(static fn (int $type): string => '<oc:share-type>' . $type . '</oc:share-type>', $this->typesOfShares($info))),
			'checksums' => $folder || $info->entry->checksum === '' ? null : '<oc:checksum>' . Xml::text($info->entry->checksum) . '</oc:checksum>',
			'downloadURL' => $folder ? null : '',
			default => null,
		};
	}

	private function nextcloud(NodeInfo $info, string $name): ?string {
		return match ($name) {
			'mount-type' => $info->mount->getMountType(),
			'is-mount-root' => $info->mount->getInternalPath($info->path) === '' ? 'true' : 'false',
			'upload_time' => $info->entry->isFolder() ? null : (string)$info->entry->uploaded,
			'creation_time' => (string)$info->entry->created,
			'note' => $info->mount->isShare() ? Xml::text(implode("\n", array_map(static fn (IShare $share): string => $share->getNote(), $info->mount->shares))) : null,
			default => null,
		};
	}

	/** S shared, R may share, G may read, D may delete, N may rename, V may move, W may write, CK may create files and folders. */
	public static function letters(NodeInfo $info, ?NodeInfo $parent): string {
		$renamable = $info->isMountRoot() || $info->allows(Constants::PERMISSION_UPDATE)
			|| ($info->allows(Constants::PERMISSION_DELETE) && $parent?->allows(Constants::PERMISSION_CREATE) === true);
		$writable = ($info->isMountRoot() ? $info->mount->mask : $info->permissions) & Constants::PERMISSION_UPDATE;
		return ($info->mount->isShare() ? 'S' : '')
			. ($info->allows(Constants::PERMISSION_SHARE) ? 'R' : '')
			. ($info->allows(Constants::PERMISSION_READ) ? 'G' : '')
			. ($info->allows(Constants::PERMISSION_DELETE) ? 'D' : '')
			. ($renamable ? 'N' : '')
			. ($info->allows(Constants::PERMISSION_UPDATE) ? 'V' : '')
			. (!$info->entry->isFolder() && $writable !== 0 ? 'W' : '')
			. ($info->entry->isFolder() && $info->allows(Constants::PERMISSION_CREATE) ? 'CK' : '');
	}

	/** @return list<int> of the shares the user gave, or received at this place */
	private function typesOfShares(NodeInfo $info): array {
		return $info->isMountRoot()
			? array_values(array_unique(array_map(static fn (IShare $share): int => $share->getShareType(), $info->mount->shares)))
			: $this->shareTypes[$info->entry->id] ?? [];
	}

	private function sharePermissions(NodeInfo $info): int {
		$permissions = $info->isMountRoot() ? $info->mount->mask : $info->permissions;
		return $info->entry->isFolder() ? $permissions : $permissions & ~(Constants::PERMISSION_CREATE | Constants::PERMISSION_DELETE);
	}

	/** Bytes free, -3 without a quota. */
	private function available(NodeInfo $info): int {
		return $this->free[$info->entry->storage] ??= $this->quota->limit($info->entry->storage) === null ? -3 : $this->quota->free($info->entry->storage);
	}
}
