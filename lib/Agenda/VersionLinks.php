<?php

declare(strict_types=1);

/*
 * SPDX-FileCopyrightText: 2026 Conseil municipal contributors
 * SPDX-License-Identifier: AGPL-3.0-or-later
 */

namespace OCA\ConseilMunicipal\Agenda;

use OCP\Files\File;
use OCP\IURLGenerator;

/** Where a person fetches the versions of a draft: WebDAV, with their own rights. */
final class VersionLinks {
	public function __construct(
		private readonly IURLGenerator $urls,
	) {
	}

	/** @param File $file as this person sees it */
	public function toCurrent(string $uid, File $file): string {
		$path = substr($file->getPath(), strlen("/$uid/files"));
		return $this->to('files/' . rawurlencode($uid) . implode('/', array_map(rawurlencode(...), explode('/', $path))));
	}

	public function toEarlier(string $uid, int $fileId, string $revision): string {
		return $this->to('versions/' . rawurlencode($uid) . "/versions/$fileId/" . rawurlencode($revision));
	}

	private function to(string $path): string {
		return $this->urls->getAbsoluteURL('/remote.php/dav/' . $path);
	}
}
