<?php

declare(strict_types=1);

/*
 * SPDX-FileCopyrightText: 2026 Conseil municipal contributors
 * SPDX-License-Identifier: AGPL-3.0-or-later
 */

namespace OCP\Files\Lock;

use OCP\Files\Node;

final class LockContext {
	public function __construct(
		private Node $node,
		private int $type,
		private string $owner,
	) {
	}

	public function getNode(): Node {
		return $this->node;
	}

	public function getType(): int {
		return $this->type;
	}

	public function getOwner(): string {
		return $this->owner;
	}
}
