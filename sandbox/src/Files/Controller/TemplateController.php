<?php

declare(strict_types=1);

/*
 * SPDX-FileCopyrightText: 2026 Conseil municipal contributors
 * SPDX-License-Identifier: AGPL-3.0-or-later
 */

namespace Sandbox\Files\Controller;

use OCP\AppFramework\Http\Attribute\ApiRoute;
use OCP\AppFramework\Http\Attribute\NoAdminRequired;
use OCP\AppFramework\Http\DataResponse;
use OCP\AppFramework\OCS\OCSForbiddenException;
use OCP\AppFramework\OCSController;
use OCP\EventDispatcher\IEventDispatcher;
use OCP\Files\Folder;
use OCP\Files\IFilenameValidator;
use OCP\Files\IRootFolder;
use OCP\Files\Template\FileCreatedFromTemplateEvent;
use OCP\IRequest;
use OCP\IUserSession;
use Sandbox\Files\Template\TemplateManager;

/** New files from templates, as the Files app makes them. */
final class TemplateController extends OCSController {
	public function __construct(
		IRequest $request,
		private readonly TemplateManager $templates,
		private readonly IRootFolder $root,
		private readonly IUserSession $session,
		private readonly IEventDispatcher $events,
		private readonly IFilenameValidator $names,
	) {
		parent::__construct('files', $request);
	}

	#[NoAdminRequired]
	#[ApiRoute(verb: 'GET', url: '/api/v1/templates', root: '/apps/files')]
	public function list(): DataResponse {
		return new DataResponse($this->templates->listTemplates());
	}

	#[NoAdminRequired]
	#[ApiRoute(verb: 'POST', url: '/api/v1/templates/create', root: '/apps/files')]
	public function create(string $filePath, string $templatePath = '', string $templateType = 'user'): DataResponse {
		try {
			$home = $this->root->getUserFolder($this->session->getUser()->getUID());
			$folder = $home->get(dirname($filePath));
			if ($home->nodeExists($filePath) || !$folder instanceof Folder) {
				throw new OCSForbiddenException('File already exists');
			}
			$template = $this->templates->provider($templateType)?->getCustomTemplate($templatePath);
			$this->names->validateFilename(basename($filePath));
			$target = $folder->newFile(basename($filePath), $template?->fopen('rb'));
			$this->events->dispatchTyped(new FileCreatedFromTemplateEvent($template, $target, []));
			return new DataResponse(['basename' => $target->getName(), 'fileid' => $target->getId(), 'filename' => $filePath, 'mime' => $target->getMimetype(), 'size' => $target->getSize()]);
		} catch (\Exception $failure) {
			throw new OCSForbiddenException('Failed to create file from template', $failure);
		}
	}
}
