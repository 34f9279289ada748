<?php

declare(strict_types=1);

/*
 * SPDX-FileCopyrightText: 2026 Conseil municipal contributors
 * SPDX-License-Identifier: AGPL-3.0-or-later
 */

namespace Sandbox\Dav;

use Sandbox\Files\Disk;
use Sandbox\Files\FileTree;
use Sandbox\Kernel\Environment;

/** Chunked uploads: MKCOL a folder, PUT numbered pieces, MOVE `.file` to the destination. */
final class UploadsCollection {
	public function __construct(
		private readonly Environment $environment,
		private readonly Upload $upload,
		private readonly FileTree $tree,
		private readonly Disk $disk,
	) {
	}

	/** @param list<string> $segments below `/remote.php/dav/uploads/<uid>` */
	public function answer(DavRequest $request, string $uid, array $segments): void {
		$directory = $this->environment->directory('uploads') . '/' . rawurlencode($uid) . '/' . rawurlencode($segments[0] ?? '');
		match (true) {
			$request->method === 'MKCOL' && count($segments) === 1 => $this->open($request, $uid, $directory),
			count($segments) === 0 || !is_dir($directory) => throw DavError::notFound('/uploads/' . implode('/', $segments)),
			$request->method === 'PUT' && count($segments) === 2 => $this->store($request, $uid, $directory, $segments[1]),
			$request->method === 'MOVE' && ($segments[1] ?? '') === '.file' => $this->assemble($request, $uid, $directory),
			$request->method === 'DELETE' && count($segments) === 1 => $this->close($directory),
			$request->method === 'DELETE' => $this->drop($directory, $segments[1]),
			$request->method === 'PROPFIND' => $this->list($request, $uid, $segments[0], $directory),
			default => throw DavError::notAllowed('Reading intermediate uploads is not allowed'),
		};
	}

	private function open(DavRequest $request, string $uid, string $directory): void {
		if (is_dir($directory)) {
			throw DavError::notAllowed('The resource you tried to create already exists');
		}
		$this->requireSpace($request, $uid);
		mkdir($directory, 0770, true);
		http_response_code(201);
		header('Content-Length: 0');
	}

	private function store(DavRequest $request, string $uid, string $directory, string $name): void {
		$this->requireSpace($request, $uid);
		$path = $directory . '/' . rawurlencode($name);
		$existed = is_file($path);
		rename($this->upload->receive(fopen('php://input', 'rb'), $request->header('Content-Length')), $path);
		http_response_code($existed ? 204 : 201);
		header('Content-Length: 0');
		header('ETag: "' . md5_file($path) . '"');
	}

	private function assemble(DavRequest $request, string $uid, string $directory): void {
		$place = Place::of($request->destination(), $uid);
		$info = $this->tree->info($place->path);
		$condition = $request->condition();
		if ($info?->entry->isFolder()) {
			throw DavError::badRequest('The given destination ' . $place->shown() . ' is a directory.');
		}
		if ($condition !== null && $info?->etag() !== $condition[1]) {
			throw DavError::precondition('None of the tokens in the If header matched.');
		}
		$this->upload->requireWritable($place, $info);
		$transfer = $this->join($directory);
		$total = $request->header('OC-Total-Length');
		if ($total !== null && (int)$total !== filesize($transfer)) {
			$size = filesize($transfer);
			unlink($transfer);
			throw DavError::badRequest('Chunks on server do not sum up to ' . $total . ' but to ' . $size . ' bytes');
		}
		$written = $this->upload->install($request, $place, $transfer);
		Disk::removeTree($directory);
		http_response_code($info === null ? 201 : 204);
		header('Content-Length: 0');
		$this->upload->describe($written);
	}

	/** @return string path of a temporary file with all the pieces in the order of their numbers */
	private function join(string $directory): string {
		[$transfer, $handle] = $this->disk->transfer();
		foreach (self::pieces($directory) as $name) {
			$piece = fopen($directory . '/' . $name, 'rb');
			stream_copy_to_stream($piece, $handle);
			fclose($piece);
		}
		fclose($handle);
		return $transfer;
	}

	private function list(DavRequest $request, string $uid, string $id, string $directory): void {
		$answer = new Multistatus();
		$answer->add(Multistatus::href(['dav', 'uploads', $uid, $id], true), [Xml::DAV . 'resourcetype' => '<d:collection/>']);
		foreach ($request->depth() === 1 ? self::pieces($directory) : [] as $name) {
			$answer->add(Multistatus::href(['dav', 'uploads', $uid, $id, rawurldecode($name)], false), [
				Xml::DAV . 'resourcetype' => '', Xml::DAV . 'getcontentlength' => (string)filesize($directory . '/' . $name),
				Xml::DAV . 'getlastmodified' => gmdate('D, d M Y H:i:s', (int)filemtime($directory . '/' . $name)) . ' GMT',
			]);
		}
		$answer->send();
	}

	private function close(string $directory): void {
		Disk::removeTree($directory);
		http_response_code(204);
	}

	private function drop(string $directory, string $name): void {
		if (!@unlink($directory . '/' . rawurlencode($name))) {
			throw DavError::notFound($name);
		}
		http_response_code(204);
	}

	/** Refuses as soon as the client says where the whole goes and how big it is. */
	private function requireSpace(DavRequest $request, string $uid): void {
		if ($request->header('Destination') !== null && $request->header('OC-Total-Length') !== null) {
			$this->upload->requireSpace(Place::of($request->destination(), $uid), (int)$request->header('OC-Total-Length'));
		}
	}

	/** @return list<string> file names */
	private static function pieces(string $directory): array {
		$names = array_values(array_diff(scandir($directory) ?: [], ['.', '..']));
		natsort($names);
		return array_values($names);
	}
}
