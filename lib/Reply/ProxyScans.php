<?php

declare(strict_types=1);

/*
 * SPDX-FileCopyrightText: 2026 Conseil municipal contributors
 * SPDX-License-Identifier: AGPL-3.0-or-later
 */

namespace OCA\ConseilMunicipal\Reply;

use OCA\ConseilMunicipal\Access\Access;
use OCA\ConseilMunicipal\Access\Action;
use OCA\ConseilMunicipal\Council\Council;
use OCA\ConseilMunicipal\Draft\DraftStream;
use OCA\ConseilMunicipal\Error\Conflict;
use OCA\ConseilMunicipal\Error\Invalid;
use OCA\ConseilMunicipal\Journal\Journal;
use OCA\ConseilMunicipal\Meeting\MeetingAccess;
use OCA\ConseilMunicipal\Meeting\Workspace;
use OCA\ConseilMunicipal\Storage\FileOperation;
use OCA\ConseilMunicipal\Storage\FileParts;
use OCP\AppFramework\Db\DoesNotExistException;
use OCP\AppFramework\Db\TTransactional;
use OCP\Files\File;
use OCP\Files\Folder;
use OCP\IDBConnection;

/**
 * The signed paper of a proxy, scanned: kept beside the files of the service account, where no share, no client and no search comes, and read by
 * managers only. A scan that is replaced stays where it is: the journal names its fingerprint.
 */
final class ProxyScans {
	use TTransactional;

	/** Bytes. */
	public const MAX_SIZE = 10_000_000;
	private const STORE = 'conseil-pouvoirs';
	private const LONGEST_NAME = 200;
	/** Names of files that show a paper. */
	private const KINDS = '/\.(pdf|jpe?g|png|webp|heic|tiff?)\z/i';

	public function __construct(
		private readonly MeetingAccess $open,
		private readonly ProxyMapper $proxies,
		private readonly FileParts $folders,
		private readonly Journal $journal,
		private readonly IDBConnection $db,
	) {
	}

	/**
	 * @param mixed $name of the file on the computer of the manager
	 * @param resource $content of the request; at most {@see MAX_SIZE} bytes of it are read
	 * @throws Conflict|Invalid
	 */
	public function put(int $proxyId, mixed $name, $content): Workspace {
		[$workspace, $proxy] = $this->proxy($proxyId);
		if (!$proxy->state()->isLive()) {
			throw new Conflict('proxy_ended', 'This proxy has ended: it was taken back or declined. Nothing was kept.');
		}
		if (!is_string($name) || mb_strlen($name) > self::LONGEST_NAME || str_contains($name, '/') || preg_match(self::KINDS, $name) !== 1) {
			throw new Invalid('not_a_scan', 'A scan is expected here: a PDF or a picture. Nothing was kept.', field: 'name');
		}
		[$buffer, $size, $sha256] = self::received($content);
		$store = $this->store($workspace->council());
		FileOperation::needsSpace($store->getFreeSpace(), $size, $name);
		$extension = mb_strtolower(pathinfo($name, PATHINFO_EXTENSION));
		$file = FileOperation::on($name, static fn (): File => $store->newFile($store->getNonExistingName($proxy->getId() . '.' . $extension), $buffer));
		$this->atomic(function () use ($workspace, $proxy, $file, $name, $sha256): void {
			$this->proxies->scanned($proxy, $file->getId(), $name);
			$this->journal->record($workspace->council()->getId(), 'proxy_scanned', [
				'giver' => $proxy->getGiverId(), 'holder' => $proxy->getHolderId(), 'name' => $name, 'sha256' => $sha256,
			], $workspace->meeting->getId());
		}, $this->db);
		return $workspace;
	}

	/** @throws Conflict there is none */
	public function content(int $proxyId): DraftStream {
		[$workspace, $proxy] = $this->proxy($proxyId);
		$fileId = $proxy->getScanFileId();
		$node = $fileId === null ? null : $this->store($workspace->council())->getFirstNodeById($fileId);
		if (!$node instanceof File) {
			throw new Conflict('no_scan', 'No scan is kept with this proxy.');
		}
		return DraftStream::of($node);
	}

	/**
	 * @return array{Workspace, GivenProxy}
	 * @throws \OCA\ConseilMunicipal\Error\NotFound|\OCA\ConseilMunicipal\Error\Forbidden
	 */
	private function proxy(int $proxyId): array {
		try {
			$proxy = $this->proxies->find($proxyId);
		} catch (DoesNotExistException) {
			throw Access::hidden();
		}
		return [$this->open->meeting($proxy->getMeetingId(), Action::Manage), $proxy];
	}

	/**
	 * @param resource $content
	 * @return array{resource, int, string} all of it, its size, its SHA-256
	 */
	private static function received($content): array {
		$buffer = FileParts::buffer();
		$size = (int)stream_copy_to_stream($content, $buffer, self::MAX_SIZE + 1);
		if ($size === 0 || $size > self::MAX_SIZE) {
			throw new Invalid('scan_size', 'A scan has at most 10 MB, and something in it. Nothing was kept.', field: 'name');
		}
		rewind($buffer);
		$hash = hash_init('sha256');
		hash_update_stream($hash, $buffer);
		rewind($buffer);
		return [$buffer, $size, hash_final($hash)];
	}

	private function store(Council $council): Folder {
		return $this->folders->store($council, self::STORE);
	}
}
