<?php

declare(strict_types=1);

/*
 * SPDX-FileCopyrightText: 2026 Conseil municipal contributors
 * SPDX-License-Identifier: AGPL-3.0-or-later
 */

namespace Sandbox\Dav;

use OCP\Files\NotFoundException;
use Sandbox\Files\Disk;
use Sandbox\Trash\Item;
use Sandbox\Trash\Trash;

/** The user's trash: list, restore by MOVE into `restore`, delete for good. What lies inside a deleted folder is not listed. */
final class TrashCollection {
	public function __construct(
		private readonly Trash $trash,
		private readonly Disk $disk,
	) {
	}

	/** @param list<string> $segments below `/remote.php/dav/trashbin/<uid>` */
	public function answer(DavRequest $request, string $uid, array $segments): void {
		if (($segments[0] ?? '') !== 'trash' || count($segments) > 2) {
			throw DavError::notFound('/' . implode('/', $segments));
		}
		match (true) {
			$request->method === 'PROPFIND' => $this->list($request, $uid, $segments[1] ?? null),
			$request->method === 'DELETE' => $this->destroy($uid, $segments[1] ?? null),
			$request->method === 'MOVE' && isset($segments[1]) => $this->restore($request, $uid, $this->item($uid, $segments[1])),
			$request->method === 'GET' && isset($segments[1]) => $this->download($request, $this->item($uid, $segments[1])),
			default => throw DavError::notImplemented($request->method),
		};
	}

	private function list(DavRequest $request, string $uid, ?string $name): void {
		$base = ['dav', 'trashbin', $uid, 'trash'];
		$items = $name === null ? $this->trash->items($uid) : [$this->item($uid, $name)];
		$answer = new Multistatus();
		if ($name === null) {
			$answer->add(Multistatus::href($base, true), [Xml::DAV . 'resourcetype' => '<d:collection/>']);
		}
		foreach ($name !== null || $request->depth() === 1 ? $items : [] as $item) {
			$answer->add(Multistatus::href([...$base, $item->trashName()], $item->entry->isFolder()), self::properties($item));
		}
		$answer->send();
	}

	/** @return array<string, string> */
	private static function properties(Item $item): array {
		return [
			Xml::DAV . 'resourcetype' => $item->entry->isFolder() ? '<d:collection/>' : '', Xml::DAV . 'getlastmodified' => gmdate('D, d M Y H:i:s', $item->entry->mtime) . ' GMT',
			Xml::DAV . 'getetag' => Xml::text('"' . $item->deletedAt . '"'), Xml::DAV . 'getcontentlength' => (string)$item->entry->size,
			Xml::DAV . 'getcontenttype' => Xml::text($item->entry->mimetype), Xml::OC . 'size' => (string)$item->entry->size, Xml::OC . 'fileid' => (string)$item->entry->id,
			Xml::OC . 'permissions' => 'GD', Xml::NC . 'trashbin-filename' => Xml::text($item->name), Xml::NC . 'trashbin-title' => Xml::text($item->name),
			Xml::NC . 'trashbin-original-location' => Xml::text(ltrim($item->location . '/' . $item->name, '/')), Xml::NC . 'trashbin-deletion-time' => (string)$item->deletedAt,
			Xml::NC . 'trashbin-deleted-by-id' => Xml::text($item->deletedBy), Xml::NC . 'has-preview' => 'false',
		];
	}

	private function restore(DavRequest $request, string $uid, Item $item): void {
		if (array_slice($request->destination(), 0, 4) !== ['dav', 'trashbin', $uid, 'restore']) {
			throw DavError::forbidden('Something deleted can only be moved into the restore folder');
		}
		$this->trash->restore($uid, $item);
		http_response_code(201);
		header('Content-Length: 0');
	}

	private function destroy(string $uid, ?string $name): void {
		foreach ($name === null ? $this->trash->items($uid) : [$this->item($uid, $name)] as $item) {
			$this->trash->destroy($item);
		}
		http_response_code(204);
	}

	private function download(DavRequest $request, Item $item): void {
		if ($item->entry->isFolder()) {
			throw DavError::notImplemented('GET');
		}
		Download::send($request, $this->disk->read($item->entry), $item->entry->size, $item->entry->etag, Download::attachment($item->name, $item->entry->mimetype, $item->entry->mtime));
	}

	private function item(string $uid, string $name): Item {
		try {
			return $this->trash->item($uid, $name);
		} catch (NotFoundException) {
			throw DavError::notFound($name);
		}
	}
}
