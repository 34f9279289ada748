<?php

declare(strict_types=1);

/*
 * SPDX-FileCopyrightText: 2026 Conseil municipal contributors
 * SPDX-License-Identifier: AGPL-3.0-or-later
 */

namespace OCA\ConseilMunicipal\Agenda;

/** Names of files that programs leave behind and nobody would call a document. */
final class IgnoredName {
	private const PATTERN = '/^(?:\.~lock\..*#|~\$.*|~.*\.tmp|\.ds_store|\._.*|\.spotlight-.*|\.trashes|thumbs\.db|desktop\.ini'
		. '|\.nextcloudsync\.log|\.owncloudsync\.log|\.sync_.*\.db.*|\._sync_.*|\.\w+\.sw[op]|.*\.part|.*\.filepart|.*\.crdownload)$/iu';

	public static function matches(string $name): bool {
		return preg_match(self::PATTERN, $name) === 1;
	}
}
