<?php

declare(strict_types=1);

/*
 * SPDX-FileCopyrightText: 2026 Conseil municipal contributors
 * SPDX-License-Identifier: AGPL-3.0-or-later
 */

namespace OCA\ConseilMunicipal\Listener;

use OCA\ConseilMunicipal\Storage\ServiceAccount;
use OCP\Files\Node;
use OCP\Files\NotFoundException;

/** Tells the files of councils from those of the whole instance, without a query. */
final class SharedFile {
	/** The service account whose shared folder this is in; null for everything else, and for what the app itself does. */
	public static function serviceAccountOf(Node $node): ?string {
		$uid = explode('/', $node->getPath(), 3)[1] ?? '';
		try {
			$owner = $node->getStorage()->getOwner($node->getInternalPath());
		} catch (NotFoundException) {
			return null;
		}
		return is_string($owner) && $owner !== $uid && str_starts_with($owner, ServiceAccount::PREFIX) ? $owner : null;
	}
}
