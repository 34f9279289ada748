<?php

declare(strict_types=1);

/*
 * SPDX-FileCopyrightText: 2026 Conseil municipal contributors
 * SPDX-License-Identifier: AGPL-3.0-or-later
 */

namespace Sandbox\Dav;

/** Sends content: whole, one range of it, or only its headers. */
final class Download {
	/**
	 * @param resource $stream closed
	 * @param array<string, string> $headers besides those about length and range
	 */
	public static function send(DavRequest $request, $stream, int $size, string $etag, array $headers): void {
		foreach (['ETag' => '"' . $etag . '"', 'OC-ETag' => '"' . $etag . '"'] + $headers as $name => $value) {
			header($name . ': ' . $value);
		}
		$noneMatch = $request->header('If-None-Match');
		if ($noneMatch !== null && ($noneMatch === '*' || in_array($etag, DavRequest::etags($noneMatch), true))) {
			http_response_code(304);
			return;
		}
		[$start, $end] = self::range($request, $size, $etag) ?? [0, $size - 1];
		if ($start > 0 || $end < $size - 1) {
			http_response_code(206);
			header('Content-Range: bytes ' . $start . '-' . $end . '/' . $size);
		}
		header('Content-Length: ' . ($end - $start + 1));
		if ($request->method !== 'HEAD' && $size > 0) {
			fseek($stream, $start);
			stream_copy_to_stream($stream, fopen('php://output', 'wb'), $end - $start + 1);
		}
		fclose($stream);
	}

	/** @return array<string, string> */
	public static function attachment(string $name, string $mimetype, int $mtime): array {
		return [
			'Content-Type' => $mimetype,
			'Content-Disposition' => 'attachment; filename*=UTF-8\'\'' . rawurlencode($name) . '; filename="' . rawurlencode($name) . '"',
			'Last-Modified' => gmdate('D, d M Y H:i:s', $mtime) . ' GMT',
			'X-Content-Type-Options' => 'nosniff',
		];
	}

	/** @return array{int, int}|null first and last byte; several ranges are answered by the whole @throws DavError */
	private static function range(DavRequest $request, int $size, string $etag): ?array {
		$ifRange = $request->header('If-Range');
		if (preg_match('/^bytes=([0-9]*)-([0-9]*)$/', $request->header('Range') ?? '', $match) !== 1 || $match[0] === 'bytes=-' || ($ifRange !== null && trim($ifRange, '"') !== $etag)) {
			return null;
		}
		$start = $match[1] === '' ? max(0, $size - (int)$match[2]) : (int)$match[1];
		$end = $match[1] === '' || $match[2] === '' ? $size - 1 : min((int)$match[2], $size - 1);
		if ($start >= $size || $end < $start) {
			throw DavError::rangeNotSatisfiable();
		}
		return [$start, $end];
	}
}
