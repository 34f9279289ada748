<?php

declare(strict_types=1);

/*
 * SPDX-FileCopyrightText: 2026 Conseil municipal contributors
 * SPDX-License-Identifier: AGPL-3.0-or-later
 */

namespace OCA\ConseilMunicipal\Storage;

use OCP\Files\Node;
use Psr\Log\LoggerInterface;
use Throwable;

/**
 * Moves files of the service account together with their earlier versions: Nextcloud lets those follow only what the person logged in moves
 * in their own files. What the service account moves would leave them behind, for the next file of that name.
 */
final class FileMoves {
	public function __construct(
		private readonly KeptVersions $versions,
		private readonly LoggerInterface $logger,
	) {
	}

	/** @param string $path absolute, where nothing lies yet */
	public function to(Node $node, string $path): Node {
		$from = $node->getPath();
		$moved = $node->move($path);
		try {
			$this->versions->follow($moved, $from);
		} catch (Throwable $failure) {
			$this->logger->error('Earlier versions stayed where their file was', ['from' => $from, 'to' => $moved->getPath(), 'exception' => $failure]);
		}
		return $moved;
	}
}
