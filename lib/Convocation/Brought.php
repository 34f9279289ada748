<?php

declare(strict_types=1);

/*
 * SPDX-FileCopyrightText: 2026 Conseil municipal contributors
 * SPDX-License-Identifier: AGPL-3.0-or-later
 */

namespace OCA\ConseilMunicipal\Convocation;

use OCA\ConseilMunicipal\ResponseDefinitions;

/**
 * What a later act changed for whoever received it: why, since when and where, and what it brought. Pieces are counted, not named: those of
 * a closed session are not for everybody.
 *
 * @psalm-import-type ConseilReceivedChange from ResponseDefinitions
 */
final class Brought {
	/** @return ?ConseilReceivedChange null for the first convocation */
	public static function by(Manifest $manifest): ?array {
		$change = $manifest->content['change'] ?? null;
		if ($change === null) {
			return null;
		}
		$items = [];
		foreach ($manifest->content['agenda'] as $item) {
			$pieces = count($manifest->broughtBy($item));
			if (isset($item['added']) || $pieces > 0) {
				$items[] = [
					'number' => $item['number'] === null ? null : (string)$item['number'],
					'title' => $item['title'],
					'isNew' => isset($item['added']),
					'pieces' => isset($item['added']) ? count($item['documents']) : $pieces,
				];
			}
		}
		return ['reason' => $change['reason'], 'formerStart' => $change['formerly']['startsAt'], 'formerPlace' => $change['formerly']['place'], 'items' => $items];
	}
}
