<?php

declare(strict_types=1);

/*
 * SPDX-FileCopyrightText: 2026 Conseil municipal contributors
 * SPDX-License-Identifier: AGPL-3.0-or-later
 */

namespace Sandbox\Files;

use OCP\Files\Node;
use OCP\IUser;
use OCP\IUserManager;
use Psr\Container\ContainerInterface;

/** Makes nodes, and gives them what they act with. */
final class Nodes {
	public function __construct(
		private readonly ContainerInterface $server,
	) {
	}

	public function of(NodeInfo $info): FileNode|FolderNode {
		return $info->entry->isFolder() ? new FolderNode($this, $info->path, $info) : new FileNode($this, $info->path, $info);
	}

	/** What is not there yet, or no more ($known says what it was). Asking for what is not known throws NotFoundException. */
	public function missing(string $path, ?NodeInfo $known = null): FileNode {
		return new FileNode($this, $path, $known, true);
	}

	/** What is there now, else a missing node. */
	public function at(string $path): Node {
		$info = $this->tree()->info($path);
		return $info === null ? $this->missing($path) : $this->of($info);
	}

	public function tree(): FileTree {
		return $this->server->get(FileTree::class);
	}

	public function reads(): Reads {
		return $this->server->get(Reads::class);
	}

	public function writes(): Writes {
		return $this->server->get(Writes::class);
	}

	public function moves(): Moves {
		return $this->server->get(Moves::class);
	}

	public function removal(): Removal {
		return $this->server->get(Removal::class);
	}

	public function root(): RootNode {
		return $this->server->get(RootNode::class);
	}

	public function locks(): PathLocks {
		return $this->server->get(PathLocks::class);
	}

	public function quota(): Quota {
		return $this->server->get(Quota::class);
	}

	public function user(string $uid): ?IUser {
		return $this->server->get(IUserManager::class)->get($uid);
	}
}
