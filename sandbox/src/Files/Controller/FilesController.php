<?php

declare(strict_types=1);

/*
 * SPDX-FileCopyrightText: 2026 Conseil municipal contributors
 * SPDX-License-Identifier: AGPL-3.0-or-later
 */

namespace Sandbox\Files\Controller;

use OCA\Files\Event\LoadAdditionalScriptsEvent;
use OCP\AppFramework\Controller;
use OCP\AppFramework\Http;
use OCP\AppFramework\Http\Attribute\FrontpageRoute;
use OCP\AppFramework\Http\Attribute\NoAdminRequired;
use OCP\AppFramework\Http\Attribute\NoCSRFRequired;
use OCP\AppFramework\Http\RedirectResponse;
use OCP\AppFramework\Http\Response;
use OCP\AppFramework\Http\TemplateResponse;
use OCP\EventDispatcher\IEventDispatcher;
use OCP\Files\File;
use OCP\Files\Folder;
use OCP\Files\IMimeTypeDetector;
use OCP\Files\IRootFolder;
use OCP\Files\Node;
use OCP\Files\NotFoundException;
use OCP\IRequest;
use OCP\IURLGenerator;
use OCP\IUserSession;
use Sandbox\Files\InlineFile;
use Sandbox\Http\RouteName;

/** A page that lists a folder, so that links to files and folders lead somewhere. */
final class FilesController extends Controller {
	public function __construct(
		IRequest $request,
		private readonly IRootFolder $root,
		private readonly IUserSession $session,
		private readonly IURLGenerator $urls,
		private readonly IMimeTypeDetector $mimeTypes,
		private readonly IEventDispatcher $events,
	) {
		parent::__construct('core', $request);
	}

	#[NoAdminRequired]
	#[NoCSRFRequired]
	#[RouteName('files.view.showFile')]
	#[FrontpageRoute(verb: 'GET', url: '/f/{fileid}', requirements: ['fileid' => '[0-9]+'])]
	public function showFile(int $fileid, ?string $openfile = null): Response {
		$node = $this->home()->getFirstNodeById($fileid);
		if ($node === null) {
			return new RedirectResponse($this->urls->linkToRoute('files.view.index', ['fileNotFound' => 'true']));
		}
		$folder = $node instanceof Folder ? $node : $node->getParent();
		$parameters = ['view' => 'files', 'fileid' => $fileid, 'dir' => $this->home()->getRelativePath($folder->getPath())];
		return new RedirectResponse($this->urls->linkToRoute('files.view.indexViewFileid', $parameters + ($node instanceof File ? ['openfile' => $openfile ?? 'true'] : [])));
	}

	#[NoAdminRequired]
	#[NoCSRFRequired]
	#[RouteName('files.view.index')]
	#[FrontpageRoute(verb: 'GET', url: '/apps/files/')]
	public function index(string $dir = '/'): Response {
		try {
			$folder = $this->home()->get($dir);
			return $folder instanceof Folder ? $this->page($folder) : $this->showFile($folder->getId());
		} catch (NotFoundException) {
			return $this->page($this->home());
		}
	}

	#[NoAdminRequired]
	#[NoCSRFRequired]
	#[RouteName('files.view.indexViewFileid')]
	#[FrontpageRoute(verb: 'GET', url: '/apps/files/{view}/{fileid}', requirements: ['view' => 'files', 'fileid' => '[0-9]+'])]
	public function indexViewFileid(string $view, int $fileid, string $openfile = ''): Response {
		$node = $this->home()->getFirstNodeById($fileid);
		return match (true) {
			$node instanceof File && $openfile === 'true' => new InlineFile($node, $this->mimeTypes->getSecureMimeType($node->getMimeType())),
			$node instanceof File => $this->page($node->getParent()),
			$node instanceof Folder => $this->page($node),
			default => new TemplateResponse('core', 'table', ['pageTitle' => 'File not found', 'head' => [], 'rows' => []], status: Http::STATUS_NOT_FOUND),
		};
	}

	/** Scripts of apps are loaded as in Nextcloud; nothing here reads what they register. */
	private function page(Folder $folder): TemplateResponse {
		$this->events->dispatchTyped(new LoadAdditionalScriptsEvent());
		$rows = array_map(fn (Node $node): array => [
			['href' => $this->urls->linkToRoute('files.view.showFile', ['fileid' => $node->getId()]), 'text' => $node->getName()],
			$node instanceof Folder ? '' : $node->getSize() . ' B',
			date('Y-m-d H:i', $node->getMTime()),
			$node instanceof Folder ? '' : ['href' => $this->downloadLink($node), 'text' => 'Download'],
		], $folder->getDirectoryListing());
		return new TemplateResponse('core', 'table', ['pageTitle' => $this->home()->getRelativePath($folder->getPath()) ?? '/', 'head' => ['Name', 'Size', 'Modified', ''], 'rows' => $rows]);
	}

	private function downloadLink(Node $node): string {
		$path = (string)$this->home()->getRelativePath($node->getPath());
		return '/remote.php/dav/files/' . rawurlencode($this->session->getUser()->getUID()) . implode('/', array_map(rawurlencode(...), explode('/', $path)));
	}

	private function home(): Folder {
		return $this->root->getUserFolder($this->session->getUser()->getUID());
	}
}
