<?php

declare(strict_types=1);

/*
 * SPDX-FileCopyrightText: 2026 Conseil municipal contributors
 * SPDX-License-Identifier: AGPL-3.0-or-later
 */

namespace Sandbox\Files;

use OCP\AppFramework\Http;
use OCP\AppFramework\Http\ICallbackResponse;
use OCP\AppFramework\Http\IOutput;
use OCP\AppFramework\Http\Response;
use OCP\Files\File;

/** Shows a file in the browser, never as something that could run there. */
final class InlineFile extends Response implements ICallbackResponse {
	public function __construct(
		private readonly File $file,
		string $mimetype,
	) {
		parent::__construct(Http::STATUS_OK, [
			'Content-Type' => $mimetype,
			'Content-Length' => (string)$file->getSize(),
			'Content-Disposition' => 'inline; filename*=UTF-8\'\'' . rawurlencode($file->getName()),
			'X-Content-Type-Options' => 'nosniff',
		]);
	}

	public function callback(IOutput $output): void {
		$output->setReadfile($this->file->fopen('r'));
	}
}
