<?php

declare(strict_types=1);

/*
 * SPDX-FileCopyrightText: 2026 Conseil municipal contributors
 * SPDX-License-Identifier: AGPL-3.0-or-later
 */

namespace OCP\Files\Template;

use OCP\Files\File;

final class Template implements \JsonSerializable {
	private $templateType;
	private $templateId;
	private $file;

	public function __construct(string $templateType, string $templateId, File $file) {
		$this->templateType = $templateType;
		$this->templateId = $templateId;
		$this->file = $file;
	}

	public function jsonSerialize(): array {
		return [
			'templateType' => $this->templateType,
			'templateId' => $this->templateId,
			'basename' => $this->file->getName(),
			'etag' => $this->file->getEtag(),
			'fileid' => $this->file->getId(),
			'filename' => $this->templateId,
			'lastmod' => $this->file->getMTime(),
			'mime' => $this->file->getMimetype(),
			'size' => $this->file->getSize(),
			'type' => $this->file->getType(),
			'hasPreview' => false,
			'previewUrl' => null,
			'fields' => [],
		];
	}
}
