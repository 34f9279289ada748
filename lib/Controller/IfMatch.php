<?php

declare(strict_types=1);

/*
 * SPDX-FileCopyrightText: 2026 Conseil municipal contributors
 * SPDX-License-Identifier: AGPL-3.0-or-later
 */

namespace OCA\ConseilMunicipal\Controller;

use OCA\ConseilMunicipal\Error\Invalid;
use OCP\IRequest;

/** The version that the person has seen, from the `If-Match` header. */
final class IfMatch {
	/** @throws Invalid the header is missing or is no version of ours */
	public static function version(IRequest $request): int {
		if (preg_match('/^(?:W\/)?"?(\d{1,9})"?$/', trim($request->getHeader('If-Match')), $match) !== 1) {
			throw new Invalid('version_required', 'The request must say which version it changes (header If-Match).', field: 'If-Match');
		}
		return (int)$match[1];
	}
}
