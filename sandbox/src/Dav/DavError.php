<?php

declare(strict_types=1);

/*
 * SPDX-FileCopyrightText: 2026 Conseil municipal contributors
 * SPDX-License-Identifier: AGPL-3.0-or-later
 */

namespace Sandbox\Dav;

/** A refusal, with the status and the exception name that Nextcloud's WebDAV library would answer. */
final class DavError extends \Exception {
	private function __construct(
		public readonly int $status,
		public readonly string $name,
		string $message,
	) {
		parent::__construct($message);
	}

	public static function badRequest(string $message): self {
		return new self(400, 'Sabre\DAV\Exception\BadRequest', $message);
	}

	public static function invalidPath(string $message): self {
		return new self(400, 'OCA\DAV\Connector\Sabre\Exception\InvalidPath', $message);
	}

	public static function forbidden(string $message = ''): self {
		return new self(403, 'Sabre\DAV\Exception\Forbidden', $message);
	}

	public static function notFound(string $path): self {
		return new self(404, 'Sabre\DAV\Exception\NotFound', 'File with name ' . $path . ' could not be located');
	}

	public static function notAllowed(string $message): self {
		return new self(405, 'Sabre\DAV\Exception\MethodNotAllowed', $message);
	}

	public static function conflict(string $message): self {
		return new self(409, 'Sabre\DAV\Exception\Conflict', $message);
	}

	public static function precondition(string $message): self {
		return new self(412, 'Sabre\DAV\Exception\PreconditionFailed', $message);
	}

	public static function unsupportedBody(string $message): self {
		return new self(415, 'Sabre\DAV\Exception\UnsupportedMediaType', $message);
	}

	public static function rangeNotSatisfiable(): self {
		return new self(416, 'Sabre\DAV\Exception\RequestedRangeNotSatisfiable', 'The start offset exceeded the size of the entity, or the end offset is smaller than it');
	}

	public static function unauthenticated(string $message): self {
		return new self(401, 'Sabre\DAV\Exception\NotAuthenticated', $message);
	}

	public static function locked(string $message): self {
		return new self(423, 'OCA\DAV\Connector\Sabre\Exception\FileLocked', $message);
	}

	public static function notImplemented(string $method): self {
		return new self(501, 'Sabre\DAV\Exception\NotImplemented', 'There was no plugin in the system that was willing to handle this ' . $method . ' method.');
	}

	public static function tooLarge(): self {
		return new self(413, 'OCA\DAV\Connector\Sabre\Exception\EntityTooLarge', 'Insufficient space');
	}

	public static function full(string $path): self {
		return new self(507, 'Sabre\DAV\Exception\InsufficientStorage', 'Insufficient space in ' . $path);
	}

	public function xml(): string {
		$detail = $this->name === 'OCA\DAV\Connector\Sabre\Exception\InvalidPath'
			? "\n  <o:retry xmlns:o=\"o:\">false</o:retry>\n  <o:reason xmlns:o=\"o:\">" . Xml::text($this->getMessage()) . '</o:reason>' : '';
		return Xml::HEADER . '<d:error xmlns:d="DAV:" xmlns:s="http://sabredav.org/ns">' . "\n  <s:exception>" . $this->name . "</s:exception>\n  <s:message>"
			. Xml::text($this->getMessage()) . '</s:message>' . $detail . "\n</d:error>\n";
	}
}
