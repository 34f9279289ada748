<?php

declare(strict_types=1);

/*
 * SPDX-FileCopyrightText: 2026 Conseil municipal contributors
 * SPDX-License-Identifier: AGPL-3.0-or-later
 */

namespace Sandbox\Files;

use OCP\Constants;
use OCP\Files\File;
use OCP\Files\GenericFileException;
use Sandbox\Unsupported;

final class FileNode extends TreeNode implements File {
	public function getContent(): string {
		$content = stream_get_contents($this->open());
		return $content === false ? throw new GenericFileException() : $content;
	}

	public function putContent($data): void {
		$this->require(Constants::PERMISSION_UPDATE, '');
		if (!$this->nodes->writes()->write($this->path, $data)) {
			throw new GenericFileException('file_put_contents failed');
		}
		$this->forget();
	}

	/** Reading only: in Nextcloud a file written through a handle is announced before its content is there. */
	public function fopen($mode) {
		return in_array($mode, ['r', 'rb'], true) ? $this->open() : throw Unsupported::argument(__METHOD__, 'mode', $mode);
	}

	public function hash($type, $raw = false): string {
		$context = hash_init($type);
		hash_update_stream($context, $this->open());
		return hash_final($context, $raw);
	}

	/** @return resource */
	private function open() {
		$this->require(Constants::PERMISSION_READ, '');
		return $this->nodes->reads()->open($this->path, $this) ?: throw new GenericFileException();
	}
}
