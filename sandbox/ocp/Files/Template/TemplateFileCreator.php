<?php

declare(strict_types=1);

/*
 * SPDX-FileCopyrightText: 2026 Conseil municipal contributors
 * SPDX-License-Identifier: AGPL-3.0-or-later
 */

namespace OCP\Files\Template;

final class TemplateFileCreator implements \JsonSerializable {
	protected $appId;
	protected $mimetypes = [];
	protected $actionName;
	protected $fileExtension;
	protected $iconSvgInline;

	public function __construct(string $appId, string $actionName, string $fileExtension) {
		$this->appId = $appId;
		$this->actionName = $actionName;
		$this->fileExtension = $fileExtension;
	}

	public function setIconSvgInline(string $iconSvgInline): TemplateFileCreator {
		$this->iconSvgInline = $iconSvgInline;
		return $this;
	}

	public function addMimetype(string $mimetype): TemplateFileCreator {
		$this->mimetypes[] = $mimetype;
		return $this;
	}

	public function getMimetypes(): array {
		return $this->mimetypes;
	}

	public function jsonSerialize(): array {
		return [
			'app' => $this->appId,
			'label' => $this->actionName,
			'extension' => $this->fileExtension,
			'iconClass' => null,
			'iconSvgInline' => $this->iconSvgInline,
			'mimetypes' => $this->mimetypes,
			'ratio' => null,
			'actionLabel' => '',
		];
	}
}
