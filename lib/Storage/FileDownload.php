<?php

declare(strict_types=1);

/*
 * SPDX-FileCopyrightText: 2026 Conseil municipal contributors
 * SPDX-License-Identifier: AGPL-3.0-or-later
 */

namespace OCA\ConseilMunicipal\Storage;

use OCP\AppFramework\Http;
use OCP\AppFramework\Http\ICallbackResponse;
use OCP\AppFramework\Http\IOutput;
use OCP\AppFramework\Http\Response;
use OCP\Files\File;

/** A file as a download, streamed: for those who may read it without having its folder. Never shown in the page, whatever it holds. */
final class FileDownload extends Response implements ICallbackResponse {
	public function __construct(
		private readonly File $file,
	) {
		parent::__construct(Http::STATUS_OK, [
			'Content-Type' => 'application/octet-stream',
			'Content-Length' => (string)$file->getSize(),
			'Content-Disposition' => "attachment; filename*=UTF-8''" . rawurlencode($file->getName()),
			'X-Content-Type-Options' => 'nosniff',
			'Cache-Control' => 'private, no-store',
		]);
	}

	#[\Override]
	public function callback(IOutput $output): void {
		$stream = $this->file->fopen('r');
		if (is_resource($stream)) {
			$output->setReadfile($stream);
		}
	}
}
