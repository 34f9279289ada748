<?php

declare(strict_types=1);

/*
 * SPDX-FileCopyrightText: 2026 Conseil municipal contributors
 * SPDX-License-Identifier: AGPL-3.0-or-later
 */

namespace OCA\ConseilMunicipal\Publication;

use HashContext;
use php_user_filter;
use RuntimeException;

/** Hashes what passes through a stream, so that a document is read only once. */
final class HashingFilter extends php_user_filter {
	private const NAME = 'conseil_municipal.sha256';

	/**
	 * Puts the filter on the reading side of a stream.
	 *
	 * @param resource $stream
	 */
	public static function on($stream, HashContext $hash): void {
		if (!in_array(self::NAME, stream_get_filters(), true)) {
			stream_filter_register(self::NAME, self::class);
		}
		if (stream_filter_append($stream, self::NAME, STREAM_FILTER_READ, $hash) === false) {
			throw new RuntimeException('The hashing filter cannot be put on the stream');
		}
	}

	/**
	 * @param resource $in
	 * @param resource $out
	 * @param int $consumed
	 */
	#[\Override]
	public function filter($in, $out, &$consumed, bool $closing): int {
		while (($bucket = stream_bucket_make_writeable($in)) !== null) {
			/** @var \stdClass&object{data: string, datalen: int} $bucket */
			if ($this->params instanceof HashContext) {
				hash_update($this->params, $bucket->data);
			}
			$consumed += $bucket->datalen;
			stream_bucket_append($out, $bucket);
		}
		return PSFS_PASS_ON;
	}
}
