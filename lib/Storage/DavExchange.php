<?php

declare(strict_types=1);

/*
 * SPDX-FileCopyrightText: 2026 Conseil municipal contributors
 * SPDX-License-Identifier: AGPL-3.0-or-later
 */

namespace OCA\ConseilMunicipal\Storage;

use OCP\IRequest;

/**
 * What the present request does to a file by WebDAV. A file that comes this way was made elsewhere, from whatever its author
 * had before them; what editors save (Text, Collabora, OnlyOffice) comes another way, and they agree among themselves.
 */
final class DavExchange {
	public function __construct(
		private readonly IRequest $request,
	) {
	}

	/** Whether a whole file arrives: in one piece, or put together from its chunks. */
	public function bringsFile(): bool {
		return match ($this->request->getMethod()) {
			'PUT' => $this->isAt('(?:dav/files|webdav)'),
			'MOVE' => $this->isAt('dav/uploads'),
			default => false,
		};
	}

	/**
	 * Whether the sender named the version that the file replaces, as sync clients do: Nextcloud refuses the file when it is no
	 * longer the present one.
	 */
	public function namesWhatItReplaces(): bool {
		$etag = trim($this->request->getHeader('If-Match'), ' "*');
		return $etag !== '' || str_contains($this->request->getHeader('If'), '[');
	}

	public function fetchesFile(): bool {
		return $this->request->getMethod() === 'GET' && $this->isAt('(?:dav/files|webdav)');
	}

	private function isAt(string $place): bool {
		return preg_match("#/remote\\.php/$place/#", $this->request->getRequestUri()) === 1;
	}
}
