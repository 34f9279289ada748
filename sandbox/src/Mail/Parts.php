<?php

declare(strict_types=1);

/*
 * SPDX-FileCopyrightText: 2026 Conseil municipal contributors
 * SPDX-License-Identifier: AGPL-3.0-or-later
 */

namespace Sandbox\Mail;

/** Reads a MIME message back, enough to look at it: headers, text, HTML, attachments. */
final class Parts {
	/** @var array<string, string> by lower-case name, decoded */
	public readonly array $headers;
	/** @var list<self> */
	public readonly array $children;
	/** Decoded content of a part without children. */
	public readonly string $body;

	public function __construct(string $source) {
		[$head, $body] = explode("\r\n\r\n", $source, 2) + [1 => ''];
		$headers = [];
		foreach (explode("\r\n", (string)preg_replace("/\r\n[ \t]+/", ' ', $head)) as $line) {
			[$name, $value] = explode(':', $line, 2) + [1 => ''];
			$headers[strtolower(trim($name))] = iconv_mime_decode(trim($value), ICONV_MIME_DECODE_CONTINUE_ON_ERROR, 'UTF-8') ?: trim($value);
		}
		$this->headers = $headers;
		$boundary = preg_match('/boundary="?([^";]+)"?/i', $headers['content-type'] ?? '', $match) === 1 ? $match[1] : null;
		$sections = $boundary === null ? [] : array_slice(explode('--' . $boundary, $body), 1, -1);
		$this->children = array_map(static fn (string $section) => new self(ltrim($section, "\r\n")), $sections);
		$this->body = match (strtolower($headers['content-transfer-encoding'] ?? '')) {
			'base64' => (string)base64_decode($body),
			'quoted-printable' => quoted_printable_decode($body),
			default => $body,
		};
	}

	public function type(): string {
		return strtolower(trim(explode(';', $this->headers['content-type'] ?? 'text/plain')[0]));
	}

	public function name(): string {
		return preg_match('/(?:file)?name="?([^";]+)"?/i', ($this->headers['content-disposition'] ?? '') . ';' . ($this->headers['content-type'] ?? ''), $match) === 1 ? $match[1] : '';
	}

	/** @return list<self> the parts without children, in order */
	public function leaves(): array {
		return $this->children === [] ? [$this] : array_merge(...array_map(static fn (self $part) => $part->leaves(), $this->children));
	}
}
