<?php

declare(strict_types=1);

/*
 * SPDX-FileCopyrightText: 2026 Conseil municipal contributors
 * SPDX-License-Identifier: AGPL-3.0-or-later
 */

namespace Sandbox\Dav;

use OCP\Constants;
use OCP\Files\InvalidPathException;
use Sandbox\Files\FileTree;
use Sandbox\Files\Moves;
use Sandbox\Files\Names;
use Sandbox\Files\NodeInfo;
use Sandbox\Files\Nodes;
use Sandbox\Files\Reads;
use Sandbox\Files\Removal;
use Sandbox\Files\Writes;

/** The user's files over WebDAV, with the checks and the statuses of Nextcloud. */
final class FilesCollection {
	/** Free bytes a new folder asks for. */
	private const FOLDER_BYTES = 4096;

	public function __construct(
		private readonly FileTree $tree,
		private readonly Writes $writes,
		private readonly Moves $moves,
		private readonly Removal $removal,
		private readonly Reads $reads,
		private readonly Nodes $nodes,
		private readonly Names $names,
		private readonly Properties $properties,
		private readonly Upload $upload,
	) {
	}

	public function answer(DavRequest $request, Place $place): void {
		match ($request->method) {
			'PROPFIND' => $this->propfind($request, $place),
			'PROPPATCH' => $this->proppatch($request, $place),
			'GET', 'HEAD' => $this->get($request, $place),
			'PUT' => $this->put($request, $place),
			'MKCOL' => $this->mkcol($request, $place),
			'DELETE' => $this->delete($request, $place),
			'MOVE' => $this->move($request, $place),
			'COPY' => $this->copy($request, $place),
			default => throw DavError::notImplemented($request->method),
		};
	}

	private function propfind(DavRequest $request, Place $place): void {
		$asked = Xml::propertiesAsked($request->body());
		$info = $this->existing($place);
		$children = [];
		if ($request->depth() === 1 && $info->entry->isFolder()) {
			if (!$info->allows(Constants::PERMISSION_READ)) {
				throw DavError::forbidden('No read permissions');
			}
			$children = $this->tree->listing($info);
		}
		$this->properties->prepare([$info, ...$children], $asked);
		$answer = new Multistatus();
		$parent = $place->isHome() ? null : $this->tree->info(dirname($place->path));
		$answer->add($place->href($info->path, $info->entry->isFolder()), $this->properties->of($info, $parent, $asked));
		foreach ($children as $child) {
			$answer->add($place->href($child->path, $child->entry->isFolder()), $this->properties->of($child, $info, $asked));
		}
		$answer->send();
	}

	/** The time of last change can be set, the rest is refused. */
	private function proppatch(DavRequest $request, Place $place): void {
		$info = $this->existing($place);
		[$set, $remove] = Xml::propertyUpdate($request->body());
		$statuses = array_fill_keys($remove, '403 Forbidden');
		foreach ($set as $name => $value) {
			$settable = in_array($name, [Xml::DAV . 'lastmodified', Xml::DAV . 'getlastmodified'], true) && is_numeric($value) && $info->allows(Constants::PERMISSION_UPDATE);
			$statuses[$name] = $settable && $this->writes->touch($place->path, (int)$value) ? '200 OK' : '403 Forbidden';
		}
		$answer = new Multistatus();
		$answer->addStatuses($place->href($place->path, $info->entry->isFolder()), $statuses);
		$answer->send();
	}

	private function get(DavRequest $request, Place $place): void {
		$info = $this->existing($place);
		if ($info->entry->isFolder()) {
			header('Content-Type: text/html; charset=utf-8');
			echo 'This is the WebDAV interface. It can only be accessed by WebDAV clients such as the Nextcloud desktop sync client.';
			return;
		}
		if (!$info->allows(Constants::PERMISSION_READ)) {
			throw DavError::notFound($place->shown());
		}
		$request->requireState($info->etag());
		$stream = $this->reads->open($place->path, $this->nodes->of($info)) ?: throw DavError::notFound($place->shown());
		$headers = Download::attachment($info->name(), $info->entry->mimetype, $info->mtime()) + ($info->entry->checksum === '' ? [] : ['OC-Checksum' => $info->entry->checksum]);
		Download::send($request, $stream, $info->size(), $info->etag(), $headers);
	}

	private function put(DavRequest $request, Place $place): void {
		$info = $this->tree->info($place->path);
		$request->requireState($info?->etag());
		$this->requireName($place);
		if ($info?->entry->isFolder()) {
			throw DavError::conflict('PUT is not allowed on non-files.');
		}
		if ($info === null && $request->header('X-NC-WebDAV-Auto-Mkcol') === '1') {
			$this->writes->makeFolder(dirname($place->path));
		}
		$this->upload->requireWritable($place, $info);
		$this->upload->requireSpace($place, $request->length() ?? 0);
		$transfer = $this->upload->receive(fopen('php://input', 'rb'), $request->header('Content-Length'));
		$written = $this->upload->install($request, $place, $transfer);
		http_response_code($info === null ? 201 : 204);
		header('Content-Length: 0');
		$this->upload->describe($written);
	}

	private function mkcol(DavRequest $request, Place $place): void {
		if ($request->body() !== '') {
			throw DavError::unsupportedBody('The request body for the MKCOL request must have an xml Content-Type');
		}
		$this->requireName($place);
		if ($this->tree->info($place->path) !== null) {
			throw DavError::notAllowed('The resource you tried to create already exists');
		}
		$parent = $this->folderAbove($place, 'Parent node does not exist');
		$this->upload->requireSpace($place, self::FOLDER_BYTES);
		if (!$parent->allows(Constants::PERMISSION_CREATE) || !$this->writes->makeFolder($place->path)) {
			throw DavError::forbidden();
		}
		http_response_code(201);
		header('Content-Length: 0');
		header('OC-FileId: ' . $this->properties->instanceFileId($this->existing($place)));
	}

	private function delete(DavRequest $request, Place $place): void {
		$info = $this->existing($place);
		$request->requireState($info->etag());
		$this->requireCondition($request, $place->uid);
		$this->remove($place, $info);
		http_response_code(204);
	}

	private function remove(Place $place, NodeInfo $info): void {
		if ($place->isHome() || !$info->allows(Constants::PERMISSION_DELETE) || !$this->removal->delete($info->path)) {
			throw DavError::forbidden();
		}
	}

	private function move(DavRequest $request, Place $place): void {
		$info = $this->existing($place);
		$target = Place::of($request->destination(), $place->uid);
		$existed = $this->prepareTarget($request, $place, $target);
		$into = $this->folderAbove($target, 'The destination node is not found');
		$sameFolder = dirname($place->path) === dirname($target->path);
		$mask = $sameFolder ? Constants::PERMISSION_UPDATE : Constants::PERMISSION_CREATE;
		if (!$info->isMountRoot() && (($into->mount->mask & $mask) === 0 || (!$sameFolder && !$info->allows(Constants::PERMISSION_DELETE)))) {
			throw DavError::forbidden();
		}
		if (!$info->isMountRoot() && !$this->mayRename($info, $place)) {
			throw DavError::forbidden($place->shown() . ' cannot be moved');
		}
		$this->upload->requireSpace($target, $info->entry->storage === $into->entry->storage ? 0 : $info->entry->size);
		if (!$this->moves->rename($place->path, $target->path)) {
			throw DavError::forbidden();
		}
		$this->created($existed, $target);
	}

	private function copy(DavRequest $request, Place $place): void {
		$info = $this->existing($place);
		$target = Place::of($request->destination(), $place->uid);
		$existed = $this->prepareTarget($request, $place, $target);
		$into = $this->folderAbove($target, 'The destination node is not found');
		if (!$into->allows(Constants::PERMISSION_CREATE)) {
			throw DavError::forbidden('No permissions to copy object.');
		}
		$this->upload->requireSpace($target, $info->entry->size);
		if (!$this->moves->copy($place->path, $target->path)) {
			throw DavError::forbidden();
		}
		http_response_code($existed ? 204 : 201);
		header('Content-Length: 0');
		header('OC-FileId: ' . $this->properties->instanceFileId($this->existing($target)));
	}

	/** @return bool whether something was there; it is then gone, into the trash */
	private function prepareTarget(DavRequest $request, Place $place, Place $target): bool {
		$this->requireName($target);
		$this->requireCondition($request, $place->uid);
		if ($target->path === $place->path) {
			throw DavError::forbidden('Source and destination uri are identical.');
		}
		if (str_starts_with($target->path, $place->path . '/')) {
			throw DavError::conflict('The destination may not be part of the same subtree as the source path.');
		}
		$this->folderAbove($target, 'The destination node is not found');
		$existing = $this->tree->info($target->path);
		if ($existing !== null && !$request->overwrites()) {
			throw DavError::precondition('The destination node already exists, and the overwrite header is set to false');
		}
		if ($existing !== null) {
			$this->remove($target, $existing);
		}
		return $existing !== null;
	}

	private function created(bool $existed, Place $target): void {
		http_response_code($existed ? 204 : 201);
		header('Content-Length: 0');
		$this->upload->describe($this->existing($target));
	}

	private function mayRename(NodeInfo $info, Place $place): bool {
		return str_contains(Properties::letters($info, $this->tree->info(dirname($place->path))), 'N');
	}

	private function existing(Place $place): NodeInfo {
		return $this->tree->info($place->path) ?? throw DavError::notFound($place->shown());
	}

	private function folderAbove(Place $place, string $message): NodeInfo {
		$parent = $place->isHome() ? null : $this->tree->info(dirname($place->path));
		return $parent !== null && $parent->entry->isFolder() ? $parent : throw DavError::conflict($message);
	}

	private function requireName(Place $place): void {
		try {
			$place->isHome() || $this->names->validateFilename(basename($place->path));
		} catch (InvalidPathException $exception) {
			throw DavError::invalidPath($exception->getMessage());
		}
	}

	private function requireCondition(DavRequest $request, string $uid): void {
		$condition = $request->condition();
		if ($condition !== null && $this->tree->info(Place::of($condition[0], $uid)->path)?->etag() !== $condition[1]) {
			throw DavError::precondition('None of the tokens in the If header matched.');
		}
	}
}
