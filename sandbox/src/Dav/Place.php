<?php

declare(strict_types=1);

/*
 * SPDX-FileCopyrightText: 2026 Conseil municipal contributors
 * SPDX-License-Identifier: AGPL-3.0-or-later
 */

namespace Sandbox\Dav;

use Sandbox\Files\Names;

/** A path of the signed-in user's files as an address: `/remote.php/dav/files/alice/…` or `/remote.php/webdav/…`. */
final class Place {
	/** @param list<string> $prefix segments of the address of the home */
	private function __construct(
		private readonly array $prefix,
		public readonly string $uid,
		/** `/alice/files/Dossier`, names in NFC. */
		public readonly string $path,
	) {
	}

	/** @param list<string> $segments @throws DavError when that is not a place of this user's files */
	public static function of(array $segments, string $uid): self {
		$length = match (true) {
			($segments[0] ?? '') === 'webdav' => 1,
			array_slice($segments, 0, 2) === ['dav', 'files'] && strcasecmp($segments[2] ?? '', $uid) === 0 => 3,
			default => throw DavError::notFound('/' . implode('/', $segments)),
		};
		$inside = array_slice($segments, $length);
		if (array_intersect($inside, ['.', '..']) !== []) {
			throw DavError::invalidPath('Path contains invalid segments');
		}
		return new self(array_slice($segments, 0, $length), $uid, '/' . $uid . '/files' . rtrim(Names::normalize(implode('/', $inside)), '/'));
	}

	/** @param string $path absolute, of the same user */
	public function href(string $path, bool $folder): string {
		$inside = array_values(array_filter(explode('/', substr($path, strlen('/' . $this->uid . '/files'))), static fn (string $segment): bool => $segment !== ''));
		return Multistatus::href([...$this->prefix, ...$inside], $folder);
	}

	public function isHome(): bool {
		return $this->path === '/' . $this->uid . '/files';
	}

	/** Path as the user would write it: `/Dossier/pièce.pdf`. */
	public function shown(): string {
		return substr($this->path, strlen('/' . $this->uid . '/files')) ?: '/';
	}
}
