<?php

declare(strict_types=1);

/*
 * SPDX-FileCopyrightText: 2026 Conseil municipal contributors
 * SPDX-License-Identifier: AGPL-3.0-or-later
 */

namespace Sandbox\Dav;

use OCP\Constants;
use Sandbox\Files\Disk;
use Sandbox\Files\FileTree;
use Sandbox\Files\NodeInfo;
use Sandbox\Files\Quota;
use Sandbox\Files\Writes;

/** What single and chunked uploads have in common: rights, space, the temporary file, the answer. */
final class Upload {
	public function __construct(
		private readonly FileTree $tree,
		private readonly Disk $disk,
		private readonly Quota $quota,
		private readonly Writes $writes,
		private readonly Properties $properties,
	) {
	}

	/** @throws DavError */
	public function requireWritable(Place $place, ?NodeInfo $existing): void {
		$parent = $place->isHome() ? null : $this->tree->info(dirname($place->path));
		if ($parent === null || !$parent->entry->isFolder()) {
			throw DavError::notFound($parent === null ? dirname($place->shown()) : $place->shown());
		}
		$allowed = $existing === null ? ($parent->mount->mask & Constants::PERMISSION_CREATE) !== 0 : $existing->allows(Constants::PERMISSION_UPDATE);
		if (!$allowed) {
			throw DavError::forbidden();
		}
	}

	/** @throws DavError 507 */
	public function requireSpace(Place $place, int $bytes): void {
		$info = $this->tree->info($place->path) ?? $this->tree->info(dirname($place->path));
		if ($info === null || $bytes === 0 || $this->quota->limit($info->entry->storage) === null) {
			return;
		}
		$free = $this->quota->free($info->entry->storage);
		if ($free < $bytes) {
			throw DavError::full($place->shown());
		}
	}

	/**
	 * Writes what arrives into a temporary file.
	 *
	 * @param resource $stream
	 * @param string|null $announced bytes of this body
	 * @return string its path
	 * @throws DavError when the body came incomplete; nothing is left of it
	 */
	public function receive($stream, ?string $announced): string {
		[$transfer, $handle] = $this->disk->transfer();
		$count = (int)stream_copy_to_stream($stream, $handle);
		fclose($handle);
		fclose($stream);
		if ($announced !== null && (int)$announced !== $count) {
			unlink($transfer);
			throw DavError::badRequest(sprintf('Expected filesize of %d bytes but read (from Nextcloud client) and wrote (to Nextcloud storage) %d bytes. Could either be a network problem on the sending side or a problem writing to the storage on the server side.', $announced, $count));
		}
		return $transfer;
	}

	public function install(DavRequest $request, Place $place, string $transfer): NodeInfo {
		try {
			$mtime = $request->mtime();
			$this->requireMoreThan($place, (int)filesize($transfer));
			$written = $this->writes->install($place->path, $transfer, $mtime, trim($request->header('OC-Checksum') ?? ''));
		} finally {
			@unlink($transfer);
		}
		if ($mtime !== null) {
			header('X-OC-MTime: accepted');
		}
		return $written;
	}

	/** Content that would use the last free byte is refused too. */
	private function requireMoreThan(Place $place, int $bytes): void {
		$this->requireSpace($place, $bytes);
		$storage = $this->tree->info(dirname($place->path))?->entry->storage ?? throw DavError::notFound(dirname($place->shown()));
		if ($bytes > 0 && $this->quota->limit($storage) !== null && $this->quota->free($storage) === $bytes) {
			throw DavError::tooLarge();
		}
	}

	public function describe(NodeInfo $info): void {
		header('OC-FileId: ' . $this->properties->instanceFileId($info));
		header('ETag: "' . $info->etag() . '"');
		header('OC-ETag: "' . $info->etag() . '"');
	}
}
